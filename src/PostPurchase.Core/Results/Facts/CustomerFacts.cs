using NodaTime;
using PostPurchase.Core.Results.Counting;

namespace PostPurchase.Core.Results.Facts;

/// <summary>Everything that counts once for a customer, whatever the number of orders. Pure.</summary>
internal static class CustomerFacts
{
    /// <summary>Days within which somebody buys again.</summary>
    public static IReadOnlyList<int> Windows { get; } = [30, 60, 90];

    /// <summary>Who came earlier tells of another time.</summary>
    private static readonly Duration Oldest = Duration.FromDays(730);

    /// <param name="parts">Of one customer, all orders.</param>
    /// <param name="end">The end of what counts.</param>
    public static IEnumerable<Fact> Of(IReadOnlyList<CustomerPart> parts, Instant end)
    {
        var purchases = parts.Where(part => !part.Ended && part.PlacedAt < end).OrderBy(part => part.PlacedAt).ThenBy(part => part.Order, StringComparer.Ordinal).ToList();
        var first = purchases.Count == 0 ? [] : Repeated(Subject.Repeat, Measure.All, purchases[0].PlacedAt, purchases[0].Order, purchases, end);
        return Objections(parts).Concat(first).Concat(Entries(parts).SelectMany(entry =>
            Repeated(Subject.Loyalty(entry.Entry.Campaign), entry.Entry.HeldOut ? Measure.HeldOut : Measure.Treated, entry.Entry.From, entry.Order, purchases, end)));
    }

    /// <summary>Whether the customer bought again within each window that is over, and for how much.</summary>
    private static IEnumerable<Fact> Repeated(
        string subject, string group, Instant from, string order, IReadOnlyList<CustomerPart> purchases, Instant end)
    {
        foreach (var days in Windows.Where(days => from >= end - Oldest && from + Duration.FromDays(days) <= end))
        {
            var again = purchases.Where(one => one.Order != order && one.PlacedAt > from && one.PlacedAt <= from + Duration.FromDays(days)).ToList();
            yield return new Fact(subject, Measure.Of(group, days, Measure.Customers), null);
            if (again.Count > 0)
            {
                yield return new Fact(subject, Measure.Of(group, days, Measure.Repeat), null);
            }

            foreach (var spent in again.Select(one => one.Spent).OfType<Orders.Money>().GroupBy(money => money.Currency, money => money.Amount, StringComparer.Ordinal))
            {
                yield return new Fact(subject, Measure.Of(Measure.Of(group, days, Measure.Sum), spent.Key), null, spent.Sum());
                yield return new Fact(subject, Measure.Of(Measure.Of(group, days, Measure.Squares), spent.Key), null, spent.Sum() * spent.Sum());
            }
        }
    }

    /// <summary>The first time that each campaign began for the customer.</summary>
    private static IEnumerable<(CustomerPart.Entry Entry, string Order)> Entries(IReadOnlyList<CustomerPart> parts) =>
        from part in parts
        from entry in part.Entries
        orderby entry.From, part.Order
        group (entry, part.Order) by entry.Campaign into campaign
        select campaign.First();

    /// <summary>An objection stands in all orders of the customer: it counts with the last mail before it, of whichever order, and a mail once.</summary>
    private static IEnumerable<Fact> Objections(IReadOnlyList<CustomerPart> parts) => parts
        .SelectMany(part => part.Objections.Select(objection => (part.Order, Objection: objection)))
        .GroupBy(entry => entry.Objection.At)
        .Select(same => same.OrderByDescending(entry => entry.Objection.SentAt).ThenBy(entry => entry.Order, StringComparer.Ordinal).First())
        .DistinctBy(entry => (entry.Order, entry.Objection.SentAt, entry.Objection.Campaign, entry.Objection.Step))
        .SelectMany(entry => CountedStep.Of(
            entry.Objection.Campaign, entry.Objection.Step, entry.Objection.Variant, Measure.Unsubscribed, entry.Objection.SentAt));
}
