namespace PostPurchase.Core.Cases;

/// <summary>A page of a list of cases.</summary>
/// <param name="Next">Where to go on; null after the last page.</param>
public sealed record CasePage(IReadOnlyList<CaseEntry> Cases, string? Next)
{
    /// <summary>Whether a text can be a place in a list; such texts come from anybody.</summary>
    public static bool IsPlace(string text) => text.Length is > 0 and <= 600 && text.All(character => char.IsAscii(character) && character is >= '!' and < '}');
}
