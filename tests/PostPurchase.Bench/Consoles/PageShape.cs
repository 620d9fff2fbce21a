namespace PostPurchase.Bench.Consoles;

/// <summary>Pages that differ only by an id.</summary>
/// <param name="NotThere">One of them that did not answer with 200; null where all did.</param>
internal sealed record PageShape(string Shape, int Pages, double MedianMs, double MostMs, double MostKilobytes, string? NotThere)
{
    public static PageShape Of(IGrouping<string, PageVisit> visits) => new(
        visits.Key,
        visits.Count(),
        visits.Select(visit => visit.Median).Order().ElementAt(visits.Count() / 2),
        visits.Max(visit => visit.Most),
        visits.Max(visit => visit.Bytes) / 1024.0,
        visits.FirstOrDefault(visit => visit.Status != 200)?.Path);
}
