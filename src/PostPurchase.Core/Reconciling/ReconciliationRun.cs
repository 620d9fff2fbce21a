using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Reconciling;

/// <summary>Orders as the shop has them held against those on record: how far it has come, and what it found. Persisted.</summary>
public sealed record ReconciliationRun
{
    internal const int MostProblems = 50;

    /// <summary>More than two pages.</summary>
    internal const int MostKnown = 250;

    /// <summary>Later ones sort first.</summary>
    public required string Id { get; init; }

    public required ReconciliationSource Source { get; init; }

    /// <summary>The shop system, or of a file its format.</summary>
    public required string Platform { get; init; }

    /// <summary>The first day, by the shop's calendar; null of a file.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? To { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>Who asked; null where nobody did.</summary>
    public string? By { get; init; }

    public ReconciliationState State { get; init; }

    public Instant? FinishedAt { get; init; }

    /// <summary>Why it failed, or what it waits for.</summary>
    public ShopTrouble? Trouble { get; init; }

    /// <summary>When it goes on, where the shop asked for a pause or did not answer.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>Orders that were read, and placed in the time.</summary>
    public long Read { get; init; }

    /// <summary>Of no use, such as carts.</summary>
    public long Ignored { get; init; }

    public long Malformed { get; init; }

    public IReadOnlyList<ReconciliationProblem> Problems { get; init; } = [];

    /// <summary>Orders that are not on record.</summary>
    public long Missing { get; init; }

    /// <summary>Orders that the shop knows more of.</summary>
    public long Differing { get; init; }

    /// <summary>When somebody asked for all of them to be started.</summary>
    public Instant? WantedAt { get; init; }

    /// <summary>While orders are being started.</summary>
    public bool IsStarting { get; init; }

    /// <summary>How many were.</summary>
    public long Started { get; init; }

    /// <summary>How many could not be.</summary>
    public long Unstartable { get; init; }

    /// <summary>Where to go on reading.</summary>
    public string? Cursor { get; init; }

    /// <summary>Orders that were read last, <see cref="MostKnown"/> at most: they may come again when the shop changes between two pages.</summary>
    public IReadOnlyList<string> LastPage { get; init; } = [];

    /// <summary>Tries in a row that failed.</summary>
    public int Attempts { get; init; }

    [JsonIgnore]
    public long InStep => Read - Missing - Differing;

    [JsonIgnore]
    public bool IsUnderWay => State == ReconciliationState.Reading || IsStarting;

    internal static string IdAt(Instant startedAt, string kind) => $"{StorageKey.NewestFirst(startedAt)}-{kind}";
}
