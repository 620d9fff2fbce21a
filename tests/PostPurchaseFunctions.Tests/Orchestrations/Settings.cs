using PostPurchaseFunctions.Email;
using PostPurchaseFunctions.Options;
using PostPurchaseFunctions.Storage;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>Settings that the app can start with; keys and address are those of <c>JourneyDriver</c>.</summary>
internal static class Settings
{
    public static AppOptions Usable { get; } = new()
    {
        Storage = new TableStoreOptions { ServiceUri = new Uri("https://account.table.core.windows.net") },
        Email = new AcsEmailOptions { Endpoint = new Uri("https://name.germany.communication.azure.com") },
        Site = new SiteOptions { PublicAddress = "http://127.0.0.1:7071" },
        Keys = new KeyOptions
        {
            Customer = Convert.ToBase64String(new byte[32]),
            Links = Convert.ToBase64String(new byte[32]),
            EmailEvents = new string('k', 32),
        },
    };
}
