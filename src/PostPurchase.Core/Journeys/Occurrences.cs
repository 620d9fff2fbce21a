using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>Finds the times that a step runs: by its anchor, and for each product or category where it runs for each.</summary>
internal static class Occurrences
{
    public static IReadOnlyList<Occurrence> Of(Step step, JourneyFacts facts)
    {
        var anchored = Anchors.Of(step, facts);
        return step.Each is { } each && anchored is [var anchor] ? OfGroups(step, each, anchor, facts) : anchored;
    }

    /// <summary>The kept lines that one run of a step is about.</summary>
    public static IReadOnlyList<OrderLine> LinesOf(Step step, string? occurrence, OrderState state)
    {
        if (occurrence is null)
        {
            return state.KeptLines;
        }

        return step.Each is { } each ? [.. state.KeptLines.Where(line => NamesOf(line, each).Contains(occurrence))]
            : step.Anchor is { On: AnchorEvent.Delivered } ? ArrivalRule.KeptLinesIn(state, occurrence)
            : state.KeptLines;
    }

    private static IReadOnlyList<Occurrence> OfGroups(Step step, LineGroups each, Occurrence anchor, JourneyFacts facts) =>
        [.. GroupsOf(step, each, facts).Select(group => anchor with { Id = group })];

    /// <summary>Groups among the kept lines, and those that the journey has dealt with already, kept or not.</summary>
    private static IEnumerable<string> GroupsOf(Step step, LineGroups each, JourneyFacts facts)
    {
        var prefix = new StepKey(step.Id, "").ToString();
        var known = facts.Journey.Steps.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..])
            .ToList();
        var kept = facts.State.KeptLines.SelectMany(line => NamesOf(line, each)).Distinct(StringComparer.Ordinal);
        return known.Concat(kept.Except(known, StringComparer.Ordinal).Take(Math.Max(0, each.Most - known.Count)));
    }

    private static IEnumerable<string> NamesOf(OrderLine line, LineGroups each) => each.By switch
    {
        LineGroupKind.Product => ProductOf(line) is var product && (each.Only.Count == 0 || each.Only.Contains(product)) ? [product] : [],
        LineGroupKind.Tag => each.Only.Where(tag => line.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)),
        _ => throw new InvalidOperationException($"No rule for {each.By}."),
    };

    private static string ProductOf(OrderLine line) => line.ProductId ?? line.Sku ?? line.Id;
}
