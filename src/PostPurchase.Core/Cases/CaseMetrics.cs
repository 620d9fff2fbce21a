using NodaTime;

namespace PostPurchase.Core.Cases;

/// <summary>How support did with the cases that were opened in a period.</summary>
public sealed record CaseMetrics
{
    /// <summary>First day (UTC), included.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day (UTC), included.</summary>
    public required LocalDate To { get; init; }

    public required int Opened { get; init; }

    /// <summary>Resolved by support.</summary>
    public required int Resolved { get; init; }

    /// <summary>Those that the customer took back.</summary>
    public required int TakenBack { get; init; }

    public required int Open { get; init; }

    /// <summary>Open, and not answered within the shop's time.</summary>
    public required int Overdue { get; init; }

    /// <summary>From opening to the first response; a case that was resolved without one was answered thereby.</summary>
    public WaitingTimes? FirstResponse { get; init; }

    /// <summary>From opening to resolving, of those that support resolved.</summary>
    public WaitingTimes? Resolution { get; init; }

    /// <summary>Orders that were placed in the period.</summary>
    public required int Orders { get; init; }

    /// <summary>Orders with a case that was opened in the period.</summary>
    public required int OrdersWithCase { get; init; }

    /// <summary>The latter of the former, 0 to 1 with four decimals; above 1 where old orders make trouble. Null without orders.</summary>
    public decimal? ComplaintRate => Orders == 0 ? null : Math.Round((decimal)OrdersWithCase / Orders, 4);

    internal static CaseMetrics Of(
        (LocalDate From, LocalDate To) period, IReadOnlyList<CaseEntry> cases, int orders, Period answerWithin, Instant now)
    {
        var bySupport = cases.Where(entry => !entry.TakenBack).ToList();
        return new CaseMetrics
        {
            From = period.From,
            To = period.To,
            Opened = cases.Count,
            Resolved = bySupport.Count(entry => !entry.IsOpen),
            TakenBack = cases.Count - bySupport.Count,
            Open = cases.Count(entry => entry.IsOpen),
            Overdue = cases.Count(entry => entry.IsOverdue(answerWithin, now)),
            FirstResponse = Waiting(cases, entry => entry.RespondedAt ?? (entry.TakenBack ? null : entry.ResolvedAt)),
            Resolution = Waiting(bySupport, entry => entry.ResolvedAt),
            Orders = orders,
            OrdersWithCase = cases.Select(entry => entry.Order).Distinct().Count(),
        };
    }

    private static WaitingTimes? Waiting(IEnumerable<CaseEntry> cases, Func<CaseEntry, Instant?> until) =>
        WaitingTimes.Of(cases.Select(entry => until(entry) - entry.OpenedAt).OfType<Duration>());
}
