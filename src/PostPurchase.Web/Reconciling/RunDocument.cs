using NodaTime;
using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>A reconciliation in the JSON API.</summary>
internal sealed record RunDocument(
    string Id,
    ReconciliationSource Source,
    string Platform,
    LocalDate? From,
    LocalDate? To,
    Instant StartedAt,
    string? By,
    ReconciliationState State,
    Instant? FinishedAt,
    ShopTrouble? Trouble,
    Instant? NextAt)
{
    public long Read { get; init; }

    public long InStep { get; init; }

    public long Missing { get; init; }

    public long Differing { get; init; }

    public long Ignored { get; init; }

    public long Malformed { get; init; }

    public IReadOnlyList<ReconciliationProblem> Problems { get; init; } = [];

    public bool IsStarting { get; init; }

    public long Started { get; init; }

    public long Unstartable { get; init; }

    public static RunDocument Of(ReconciliationRun run) => new(
        run.Id, run.Source, run.Platform, run.From, run.To, run.StartedAt, run.By, run.State, run.FinishedAt, run.Trouble, run.NextAt)
    {
        Read = run.Read,
        InStep = run.InStep,
        Missing = run.Missing,
        Differing = run.Differing,
        Ignored = run.Ignored,
        Malformed = run.Malformed,
        Problems = run.Problems,
        IsStarting = run.IsStarting,
        Started = run.Started,
        Unstartable = run.Unstartable,
    };
}
