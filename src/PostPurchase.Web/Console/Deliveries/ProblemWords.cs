using System.Text.RegularExpressions;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>
/// What is wrong with a webhook is stored and answered in English, for who wrote the shop system's side; people read it in their language.
/// What is not known here, such as of an earlier version, stays as it is stored.
/// </summary>
internal static partial class ProblemWords
{
    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["is missing"] = "fehlt",
        ["is missing, and so is the e-mail address"] = "fehlt, und die E-Mail-Adresse auch",
        ["is missing, and the body has no time"] = "fehlt, und im Inhalt steht keine Zeit",
        ["is not valid UTF-8"] = "ist kein gültiges UTF-8",
        ["is too large an amount"] = "ist ein zu hoher Betrag",
        ["must be an object"] = "muss ein Objekt sein",
        ["must be a list"] = "muss eine Liste sein",
        ["must be text"] = "muss Text sein",
        ["must be true or false"] = "muss true oder false sein",
        ["must be an amount of money, such as \"14.95\""] = "muss ein Geldbetrag sein, etwa \"14.95\"",
        ["must be a quantity"] = "muss eine Menge sein",
        ["must be a quantity from 0 to 1000000"] = "muss eine Menge von 0 bis 1000000 sein",
        ["must be a mail address"] = "muss eine E-Mail-Adresse sein",
        ["must be a currency code of three letters"] = "muss ein Währungscode aus drei Buchstaben sein",
        ["must be an id: text or a whole number"] = "muss eine Id sein: Text oder eine ganze Zahl",
        ["must not have control characters"] = "darf keine Steuerzeichen haben",
        ["must be a date such as 1990-05-01"] = "muss ein Datum sein, etwa 1990-05-01",
        ["must be a time"] = "muss ein Zeitpunkt sein",
        ["must be a time with its offset"] = "muss ein Zeitpunkt mit Zeitverschiebung sein",
        ["must be a time between 1970 and 2199, such as 2026-03-26T09:00:00"] = "muss ein Zeitpunkt zwischen 1970 und 2199 sein, etwa 2026-03-26T09:00:00",
        ["must be a time between 1970 and 2199 with its offset, such as 2026-03-26T09:00:00Z"] =
            "muss ein Zeitpunkt zwischen 1970 und 2199 mit Zeitverschiebung sein, etwa 2026-03-26T09:00:00Z",
        ["must be a number of seconds since 1970"] = "muss eine Anzahl von Sekunden seit 1970 sein",
        ["belongs to an order, not to a customer"] = "gehört zu einer Bestellung, nicht zu einem Kunden",
        ["differs from that of the refund's other transactions"] = "ist anders als in den übrigen Buchungen der Erstattung",
        ["names no order that is known here for the mail address beside it"] = "nennt keine Bestellung, die hier zur E-Mail-Adresse daneben bekannt ist",
    };

    /// <param name="problem">As it is stored.</param>
    public static string ProblemOf(this ConsoleVisit visit, string problem) => visit.Language == Languages.German ? InGerman(problem) : problem;

    internal static string InGerman(string problem) =>
        German.TryGetValue(problem, out var known) ? known
        : Json().Match(problem) is { Success: true } json ? $"ist kein gültiges JSON (Zeile {json.Groups["line"]}, Byte {json.Groups["byte"]})"
        : TooLong().Match(problem) is { Success: true } text
            ? $"darf nicht länger als {text.Groups["most"]} Zeichen sein, weniger, wo es keine einfachen Buchstaben und Ziffern sind"
        : TooLarge().Match(problem) is { Success: true } large
            ? $"ergibt ein Ereignis von {large.Groups["size"]} KiB; höchstens {large.Groups["most"]} können gespeichert werden"
        : problem;

    [GeneratedRegex(@"^is not valid JSON \(line (?<line>\d+), byte (?<byte>\d+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Json();

    [GeneratedRegex(@"^must not be longer than (?<most>\d+) characters, or fewer where they are no plain letters and digits$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TooLong();

    [GeneratedRegex(@"^makes an event of (?<size>\d+) KiB, of which at most (?<most>\d+) can be stored$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TooLarge();
}
