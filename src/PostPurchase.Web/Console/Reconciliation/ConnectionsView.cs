using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary>Connections to the shop's systems.</summary>
/// <param name="Platforms">All that there can be one to.</param>
public sealed record ConnectionsView(IReadOnlyList<string> Platforms)
{
    /// <summary>The form that was refused or tried; null where none was.</summary>
    public string? Platform { get; init; }

    public string Address { get; init; } = "";

    public string KeyId { get; init; } = "";

    public IReadOnlyList<ConnectionProblem> Problems { get; init; } = [];

    /// <summary>What came of trying it; null for nothing, or that it works.</summary>
    public ShopTrouble? Trouble { get; init; }

    public bool WasTried { get; init; }
}
