namespace PostPurchaseFunctions.Options;

/// <summary>
/// The section <c>Keys</c>: secrets, as references to Key Vault. Each is at least 32 bytes in Base64, but for that of e-mail
/// events, which is any text of 32 characters or more, since it goes into an address.
/// </summary>
public sealed record KeyOptions
{
    /// <summary>Names customers' partitions. Never changes: with another one, customers are not found any more.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Sign links in mails; several, separated by commas, while they are rotated. The first signs, all are accepted.</summary>
    public string Links { get; init; } = "";

    /// <summary>Open <c>POST /events/email</c>; several, separated by commas, while they are rotated.</summary>
    public string EmailEvents { get; init; } = "";

    internal IReadOnlyList<string> EachLink => Split(Links);

    internal IReadOnlyList<string> EachEmailEvents => Split(EmailEvents);

    private static string[] Split(string keys) =>
        keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
