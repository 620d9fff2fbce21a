using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Statistics;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Results;

/// <summary>Writes figures in the visitor's language.</summary>
public sealed class FigureText(ConsoleVisit visit)
{
    private const int MinutesAnHour = 60;
    private const int MinutesADay = 24 * MinutesAnHour;

    public ConsoleVisit Visit => visit;

    public string NotEnough => visit.Say("noch zu wenig Daten", "not enough data yet");

    public string Say(string german, string english) => visit.Say(german, english);

    public FigureCell Count(decimal count) => new(visit.Number(count), count.ToString(CultureInfo.InvariantCulture));

    public FigureCell Share(Proportion proportion) => Share(proportion.Share);

    public FigureCell Share(double? share) => share is { } known ? new(Percent(known), Plain(known, 4)) : Nothing();

    public FigureCell Decimal(double? value, int digits = 1) => value is { } known ? new(Number(known, digits), Plain(known, digits)) : Nothing();

    /// <summary>Where a share lies.</summary>
    public FigureCell Range(ConfidenceInterval? interval, bool isAny = true) => interval is { } known
        ? new($"{Percent(known.Low)} {Say("bis", "to")} {Percent(known.High)}", $"{Plain(known.Low, 4)} {Say("bis", "to")} {Plain(known.High, 4)}")
        : isAny ? new FigureCell(NotEnough, "") : Nothing();

    /// <summary>Where a difference of shares lies, in points of a percent.</summary>
    public FigureCell Points(ConfidenceInterval? interval) => interval is { } known
        ? new($"{Signed(100 * known.Low)} {Say("bis", "to")} {Signed(100 * known.High)} {Say("Punkte", "points")}", $"{Plain(known.Low, 4)} {Say("bis", "to")} {Plain(known.High, 4)}")
        : new FigureCell(NotEnough, "");

    public FigureCell Minutes(long? minutes) => minutes is { } known ? new(Duration(known), known.ToString(CultureInfo.InvariantCulture)) : Nothing();

    public FigureCell Money(decimal amount, string currency) =>
        new(visit.Locale.Money(new Money(amount, currency)), amount.ToString(CultureInfo.InvariantCulture));

    public static FigureCell Nothing() => new("–", "");

    public FigureCell Day(LocalDate day) => new(ShortDay(day), LocalDatePattern.Iso.Format(day), IsNumber: false);

    public static FigureCell Month(LocalDate day) => new(MonthText(day), LocalDatePattern.CreateWithInvariantCulture("yyyy-MM").Format(day), IsNumber: false);

    /// <summary>With the year, since figures go back two of them.</summary>
    public string ShortDay(LocalDate day) => visit.Say(
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}.{day.Year % 100:00}"), LocalDatePattern.CreateWithInvariantCulture("d MMM yy").Format(day));

    public static string MonthText(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}/{day.Year}");

    /// <summary>Small ones with one digit more.</summary>
    public string Percent(double share) => Number(100 * share, share is > -0.01 and < 0.01 ? 2 : 1) + visit.Say("\u00a0%", "%");

    public string Signed(double value) => (value > 0 ? "+" : "") + Number(value, 1);

    public string Number(double value, int digits) => visit.Number(Math.Round((decimal)value, digits));

    private string Duration(long minutes) => minutes switch
    {
        < 2 * MinutesAnHour => $"{visit.Number(minutes)} min",
        < 2 * MinutesADay => $"{visit.Number(Math.Round((decimal)minutes / MinutesAnHour, 1))} {Say("Std.", "h")}",
        _ => $"{visit.Number(Math.Round((decimal)minutes / MinutesADay, 1))} {Say("Tage", "days")}",
    };

    private static string Plain(double value, int digits) => Math.Round((decimal)value, digits).ToString(CultureInfo.InvariantCulture);
}
