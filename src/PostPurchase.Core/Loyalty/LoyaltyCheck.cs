using System.Buffers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Loyalty;

/// <summary>Says what is wrong with tiers as people describe them.</summary>
public static class LoyaltyCheck
{
    /// <summary>More are no levels any more that anybody could tell apart.</summary>
    public const int Most = 10;

    private const int MaxText = 60;
    private const int CurrencyLetters = 3;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static (string Member, string German, string Message) BadId =>
        (".id", $"1 bis {MaxText} der Zeichen a-z, 0-9 und -.", $"It has 1 to {MaxText} of the characters a-z, 0-9 and -.");

    /// <summary>What is wrong first, with the JSON path of it; null where the tiers are sound.</summary>
    /// <param name="tiers">Members may be missing, as JSON allows it.</param>
    public static (string Path, string German, string Message)? FirstProblem(IReadOnlyList<LoyaltyTier> tiers)
    {
        if (tiers.Count > Most)
        {
            return ("$.tiers", $"Höchstens {Most} Stufen.", $"There are at most {Most} tiers.");
        }

        for (var index = 0; index < tiers.Count; index++)
        {
            if (OfTier(tiers[index], tiers.Take(index)) is var (member, german, message))
            {
                return ($"$.tiers[{index}]{member}", german, message);
            }
        }

        return null;
    }

    private static (string Member, string German, string Message)? OfTier(LoyaltyTier? tier, IEnumerable<LoyaltyTier> lower) => tier switch
    {
        null => ("", "Eine Stufe hat Kennung, Namen und Bestellungen oder Umsatz.", "A tier is an object with id, name, and orders or spent."),
        { Id: null or "" or { Length: > MaxText } } => BadId,
        _ when tier.Id.AsSpan().ContainsAnyExcept(Plain) => BadId,
        _ when lower.Any(other => other.Id == tier.Id) => (".id", $"Eine Stufe „{tier.Id}“ gibt es schon.", $"There is a tier “{tier.Id}” already."),
        { Name: null } or { Name.De: null or "" or { Length: > MaxText } } or { Name.En: null or "" or { Length: > MaxText } } => (
            ".name", $"Deutsch und englisch je 1 bis {MaxText} Zeichen.", $"It has a text of 1 to {MaxText} characters under de and under en."),
        { Orders: null, Spent: null } => (
            "", "Eine Stufe verlangt Bestellungen, Umsatz oder beides.", "A tier asks for orders, for spent, or for both."),
        { Orders: <= 0 } => (".orders", "1 oder mehr.", "It must be 1 or more."),
        { Spent: { } spent } when spent.Amount <= 0 || !IsCurrency(spent) => (
            ".spent", "Ein Betrag mit Währung, etwa 500.00 EUR.", "It must be a positive amount with its currency, such as 500.00 EUR."),
        _ when lower.LastOrDefault() is { } below && !IsAbove(tier, below) => (
            "",
            $"Sie steht hinter „{below.Id}“ und verlangt von nichts mehr: Stufen stehen von der niedrigsten zur höchsten.",
            $"It comes after “{below.Id}” and asks for no more of anything: tiers stand from the lowest to the highest."),
        _ => null,
    };

    private static bool IsCurrency(Money spent) =>
        spent.Currency is { Length: CurrencyLetters } currency && currency != Money.CurrencyOfOrder && currency.All(char.IsAsciiLetterUpper);

    /// <summary>Whether it asks for more of something, so that there is a customer who reaches the lower one alone.</summary>
    private static bool IsAbove(LoyaltyTier tier, LoyaltyTier below) =>
        (tier.Orders ?? 0) > (below.Orders ?? 0)
        || (tier.Spent is { } spent && (below.Spent is not { } least || least.Currency != spent.Currency || spent.Amount > least.Amount));
}
