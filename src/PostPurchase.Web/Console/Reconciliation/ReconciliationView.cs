using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary>The shop's reconciliations.</summary>
public sealed record ReconciliationView(IReadOnlyList<ReconciliationRun> Runs)
{
    /// <summary>What is wrong with what was asked for; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether <see cref="Problem"/> is of the file, and not of the days.</summary>
    public bool IsOfFile { get; init; }

    public string Platform { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";
}
