namespace PostPurchaseFunctions.Storage;

/// <summary>Where the product's table is: either a connection string or the service's address and an identity.</summary>
public sealed record TableStoreOptions
{
    public const string DefaultTable = "postpurchase";

    /// <summary>For development and Azurite; production has no shared keys.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Such as <c>https://account.table.core.windows.net</c>; used with the host's identity.</summary>
    public Uri? ServiceUri { get; init; }

    /// <summary>3 to 63 letters and digits, a letter first (learn.microsoft.com, "Understanding the Table service data model").</summary>
    public string Table { get; init; } = DefaultTable;
}
