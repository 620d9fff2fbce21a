namespace PostPurchaseFunctions.Options;

/// <summary>The section <c>Keys</c>: secrets, as references to Key Vault. Each is at least 32 bytes in Base64.</summary>
public sealed record KeyOptions
{
    /// <summary>Names customers' partitions. Never changes: with another one, customers are not found any more.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Sign links in mails; several, separated by commas, while they are rotated. The first signs, all are accepted.</summary>
    public string Links { get; init; } = "";

    internal IEnumerable<string> EachLink => Links.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
