using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Formatting;

/// <summary>German as in Germany: <c>1.234,50 €</c>, <c>Samstag, 28. März 2026</c>.</summary>
internal sealed class GermanLocale : Locale
{
    private static readonly string[] Weekdays =
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    private static readonly string[] Months =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    private GermanLocale()
    {
    }

    public static GermanLocale Instance { get; } = new();

    public override string Tag => Languages.German;

    private protected override char Point => ',';

    private protected override char Group => '.';

    public override string Money(Money money) =>
        $"{Minus(money.Amount)}{Digits(money)} {Currencies.Sign(money.Currency) ?? money.Currency}";

    public override string Date(LocalDate date) =>
        $"{Weekdays[(int)date.DayOfWeek - 1]}, {date.Day}. {Months[date.Month - 1]} {date.Year}";

    public override string Month(YearMonth month) => $"{Months[month.Month - 1]} {month.Year}";

    public override string DateAndTime(LocalDateTime time) => $"{Date(time.Date)}, {TimeOfDay(time)} Uhr";

    /// <summary>Such as <c>Di 31. Mär 10:00</c>.</summary>
    public override string Moment(LocalDateTime time) =>
        $"{Weekdays[(int)time.DayOfWeek - 1][..2]} {time.Day}. {Months[time.Month - 1][..3]} {TimeOfDay(time)}";

    public override string Country(string code) => code switch
    {
        "AT" => "Österreich",
        "BE" => "Belgien",
        "CH" => "Schweiz",
        "CZ" => "Tschechien",
        "DE" => "Deutschland",
        "DK" => "Dänemark",
        "ES" => "Spanien",
        "FI" => "Finnland",
        "FR" => "Frankreich",
        "GB" => "Vereinigtes Königreich",
        "IE" => "Irland",
        "IT" => "Italien",
        "LI" => "Liechtenstein",
        "LU" => "Luxemburg",
        "NL" => "Niederlande",
        "NO" => "Norwegen",
        "PL" => "Polen",
        "PT" => "Portugal",
        "SE" => "Schweden",
        "US" => "USA",
        _ => code,
    };
}
