using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Results.Counting;

namespace PostPurchase.Core.Results.Facts;

/// <summary>An order's cases, each on the day on which it was opened; waiting times as <see cref="CaseMetrics"/> has them.</summary>
internal static class CaseFacts
{
    public static IEnumerable<Fact> Of(CountedOrder order) => CaseEntry.Of(order.State, order.Key.Order).SelectMany(Of);

    private static IEnumerable<Fact> Of(CaseEntry entry)
    {
        yield return new Fact(Subject.Cases, Measure.Placed, entry.OpenedAt, Trend: true);
        yield return new Fact(
            Subject.Cases, entry.IsOpen ? Measure.Open : entry.TakenBack ? Measure.TakenBack : Measure.Resolved, entry.OpenedAt, Trend: true);
        if ((entry.RespondedAt ?? (entry.TakenBack ? null : entry.ResolvedAt)) is { } responded)
        {
            yield return Waited(Measure.Response, responded, entry);
        }

        if (entry is { TakenBack: false, ResolvedAt: { } resolved })
        {
            yield return Waited(Measure.Resolution, resolved, entry);
        }
    }

    private static Fact Waited(string measure, Instant until, CaseEntry entry) =>
        new(Subject.Cases, Measure.Of(measure, until - entry.OpenedAt), entry.OpenedAt);
}
