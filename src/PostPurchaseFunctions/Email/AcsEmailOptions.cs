namespace PostPurchaseFunctions.Email;

/// <summary>The e-mail service: either a connection string or the resource's address and an identity.</summary>
public sealed record AcsEmailOptions
{
    /// <summary>With an access key; for development.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Such as <c>https://name.germany.communication.azure.com</c>; used with the host's identity.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// Whether the service may rewrite links and add a pixel to see who opens and clicks. Off by default: in Germany it needs
    /// consent (TDDDG section 25).
    /// </summary>
    public bool TrackEngagement { get; init; }
}
