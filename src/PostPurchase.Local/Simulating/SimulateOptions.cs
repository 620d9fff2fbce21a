using NodaTime;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Simulating;

/// <summary>What the <c>simulate</c> command was asked for.</summary>
internal sealed record SimulateOptions
{
    /// <summary>For campaigns: those that are in force in the data folder.</summary>
    public const string Live = "live";

    /// <summary>The file of past orders.</summary>
    public required string Orders { get; init; }

    /// <summary>A campaign's file, or <see cref="Live"/>.</summary>
    public required string Campaign { get; init; }

    /// <summary>A second campaign to compare with; null for none.</summary>
    public string? Compare { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>The folder that the report goes to.</summary>
    public required string Out { get; init; }

    public string Shop { get; init; } = DemoShop.Id;

    public string Data { get; init; } = ServeOptions.DefaultData;

    /// <summary>Of the report; null for the shop's.</summary>
    public string? Language { get; init; }
}
