namespace PostPurchase.Core.Orders;

/// <summary>What each event does to an order's cases.</summary>
internal static class CaseFold
{
    /// <summary>Opened again under its old id, a case is as new; what is told of a case that nobody knows, changes nothing.</summary>
    public static IReadOnlyList<SupportCase> Opened(IReadOnlyList<SupportCase> cases, OrderEvent.CaseOpened opened) =>
        cases.Any(known => known.Id == opened.CaseId && known.IsOpen) ? cases :
        [
            .. cases.Where(known => known.Id != opened.CaseId),
            new SupportCase { Id = opened.CaseId, Cause = opened.Cause ?? opened.CaseId, OpenedAt = opened.At, Note = opened.Note },
        ];

    public static IReadOnlyList<SupportCase> Responded(IReadOnlyList<SupportCase> cases, OrderEvent.CaseResponded responded) =>
        Change(cases, responded.CaseId, known => known with { RespondedAt = known.RespondedAt ?? responded.At });

    public static IReadOnlyList<SupportCase> Resolved(IReadOnlyList<SupportCase> cases, OrderEvent.CaseResolved resolved) =>
        Change(cases, resolved.CaseId, known => known.IsOpen ? known with { ResolvedAt = resolved.At, ResolvedBy = resolved.By } : known);

    private static List<SupportCase> Change(IReadOnlyList<SupportCase> cases, string id, Func<SupportCase, SupportCase> change) =>
        [.. cases.Select(known => known.Id == id ? change(known) : known)];
}
