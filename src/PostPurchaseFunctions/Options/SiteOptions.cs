namespace PostPurchaseFunctions.Options;

/// <summary>The section <c>Site</c>.</summary>
public sealed record SiteOptions
{
    /// <summary>Where customers reach this app, such as <c>https://mails.example.com</c>: goes into mails.</summary>
    public string PublicAddress { get; init; } = "";
}
