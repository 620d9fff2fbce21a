namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>Tests that share one running emulator; each takes a table of its own.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
