using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Formatting;

/// <summary>
/// How a language writes money, dates, numbers and countries. All that is known about a language's habits is in its one class;
/// the operating system's culture data differs between machines and is not used.
/// </summary>
public abstract class Locale
{
    private protected Locale()
    {
    }

    /// <summary>Value of the <c>lang</c> attribute.</summary>
    public abstract string Tag { get; }

    private protected abstract char Point { get; }

    private protected abstract char Group { get; }

    /// <summary>The locale of a language.</summary>
    /// <exception cref="ArgumentException">It is neither <c>de</c> nor <c>en</c>.</exception>
    public static Locale For(string language) => language switch
    {
        Languages.German => GermanLocale.Instance,
        Languages.English => EnglishLocale.Instance,
        _ => throw new ArgumentException($"No mails are written in '{language}'.", nameof(language)),
    };

    /// <summary>The amount with all its digits, at least as many decimals as the currency has.</summary>
    public abstract string Money(Money money);

    /// <summary>Weekday, day, month and year.</summary>
    public abstract string Date(LocalDate date);

    /// <summary>Month and year.</summary>
    public abstract string Month(YearMonth month);

    /// <summary><see cref="Date"/> and time of day.</summary>
    public abstract string DateAndTime(LocalDateTime time);

    /// <summary>Short weekday, day, short month and time of day, for people who plan.</summary>
    public abstract string Moment(LocalDateTime time);

    /// <summary>The country's name, or its code where the name is not known here.</summary>
    public abstract string Country(string code);

    /// <summary>A number such as a quantity, without needless zeros.</summary>
    public string Number(decimal value) => Minus(value) + DecimalText.Unsigned(value, 0, Point, Group);

    private protected static string TimeOfDay(LocalDateTime time) => $"{time.Hour:00}:{time.Minute:00}";

    private protected string Digits(Money money) =>
        DecimalText.Unsigned(money.Amount, Currencies.MinorUnits(money.Currency), Point, Group);

    private protected static string Minus(decimal value) => value < 0 ? "-" : "";
}
