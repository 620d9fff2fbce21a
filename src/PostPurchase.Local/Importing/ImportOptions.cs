using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Importing;

/// <summary>What the <c>import</c> command was asked for.</summary>
internal sealed record ImportOptions
{
    /// <summary>The file of past orders.</summary>
    public required string Orders { get; init; }

    public string Shop { get; init; } = DemoShop.Id;

    public string Data { get; init; } = ServeOptions.DefaultData;

    /// <summary>False: says what would happen, and changes nothing.</summary>
    public bool Apply { get; init; }
}
