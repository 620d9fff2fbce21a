namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What somebody wrote, fit to be quoted in a message.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var clean = new string([.. text.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)).Take(Longest + 1)]);
        return clean.Length > Longest ? clean[..Longest] + "…" : clean;
    }

    /// <summary>Such as <c>a, b, c</c>.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names);
}
