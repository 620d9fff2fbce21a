using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Formatting;

/// <summary>English as read all over Europe: <c>€1,234.50</c>, <c>CHF 12.00</c>, <c>Saturday, 28 March 2026</c>.</summary>
internal sealed class EnglishLocale : Locale
{
    private static readonly string[] Weekdays =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private EnglishLocale()
    {
    }

    public static EnglishLocale Instance { get; } = new();

    public override string Tag => Languages.English;

    private protected override char Point => '.';

    private protected override char Group => ',';

    public override string Money(Money money) =>
        $"{Minus(money.Amount)}{Currencies.Sign(money.Currency) ?? money.Currency + " "}{Digits(money)}";

    public override string Date(LocalDate date) =>
        $"{Weekdays[(int)date.DayOfWeek - 1]}, {date.Day} {Months[date.Month - 1]} {date.Year}";

    public override string Month(YearMonth month) => $"{Months[month.Month - 1]} {month.Year}";

    public override string DateAndTime(LocalDateTime time) => $"{Date(time.Date)}, {TimeOfDay(time)}";

    /// <summary>Such as <c>Tue 31 Mar 10:00</c>.</summary>
    public override string Moment(LocalDateTime time) =>
        $"{Weekdays[(int)time.DayOfWeek - 1][..3]} {time.Day} {Months[time.Month - 1][..3]} {TimeOfDay(time)}";

    public override string Country(string code) => code switch
    {
        "AT" => "Austria",
        "BE" => "Belgium",
        "CH" => "Switzerland",
        "CZ" => "Czechia",
        "DE" => "Germany",
        "DK" => "Denmark",
        "ES" => "Spain",
        "FI" => "Finland",
        "FR" => "France",
        "GB" => "United Kingdom",
        "IE" => "Ireland",
        "IT" => "Italy",
        "LI" => "Liechtenstein",
        "LU" => "Luxembourg",
        "NL" => "Netherlands",
        "NO" => "Norway",
        "PL" => "Poland",
        "PT" => "Portugal",
        "SE" => "Sweden",
        "US" => "USA",
        _ => code,
    };
}
