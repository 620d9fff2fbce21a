using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Reconciling;

/// <summary>What the <c>reconcile</c> command was asked for.</summary>
internal sealed record ReconcileOptions
{
    /// <summary>The shop's order export.</summary>
    public required string Orders { get; init; }

    public string Shop { get; init; } = DemoShop.Id;

    public string Data { get; init; } = ServeOptions.DefaultData;

    /// <summary>A running host to ask over HTTP; null for the data folder.</summary>
    public Uri? Host { get; init; }

    /// <summary>A console key of the shop, for <see cref="Host"/>.</summary>
    public string Key { get; init; } = DemoShop.ConsoleKey;

    /// <summary>False: says what is missing, and starts nothing.</summary>
    public bool Apply { get; init; }
}
