using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Importing;

/// <summary>What a command about a file of orders was asked for.</summary>
internal sealed record ImportOptions
{
    /// <summary>The file of past orders.</summary>
    public required string Orders { get; init; }

    public string Shop { get; init; } = DemoShop.Id;

    public string Data { get; init; } = ServeOptions.DefaultData;

    /// <summary>A running host to import into over HTTP; null for the data folder.</summary>
    public Uri? Host { get; init; }

    /// <summary>A console key of the shop, for <see cref="Host"/>.</summary>
    public string Key { get; init; } = DemoShop.ConsoleKey;

    /// <summary>False: says what would happen, and changes nothing.</summary>
    public bool Apply { get; init; }
}
