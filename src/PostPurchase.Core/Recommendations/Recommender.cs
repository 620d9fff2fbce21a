using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations.Choosing;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Recommendations;

/// <summary>
/// Recommends products to go with an order: what the marketer's rules want, then what customers bought together, then what is popular in
/// the same category or with the same tag, then what is popular. Without a catalogue nothing, since no price and no link would be known.
/// </summary>
public sealed class Recommender(StoredCatalogue catalogue, RuleBook rules, SuggestionSource source, CustomerRecords customers)
{
    /// <summary>Lines that are looked up; what else an order has is told apart by its own names.</summary>
    private const int MaxLines = 20;

    /// <summary>Suggestions that are looked up: a mail must not wait for a catalogue that has nothing left.</summary>
    private const int MaxLookups = 60;

    /// <summary>At most as many as the shop shows, the best first.</summary>
    public async ValueTask<IReadOnlyList<Recommendation>> For(
        Shop shop, OrderState state, RecommendationScope scope, CancellationToken cancellation)
    {
        if (state.Order is not { } order || await catalogue.HeadForMails(shop.Id, cancellation) is not { Current: > 0 and var feed })
        {
            return [];
        }

        var set = await rules.Read(shop.Id, cancellation);
        var bought = await Bought(shop.Id, feed, order, state, cancellation);
        var choice = new Choice(bought, set.Show);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var suggestion in source.All(shop.Id, feed, bought, set, scope, cancellation))
        {
            if (asked.Add(suggestion.Product))
            {
                choice.Offer(suggestion, await catalogue.Find(shop.Id, feed, suggestion.Product, cancellation));
            }

            if (choice.IsFull || asked.Count == MaxLookups)
            {
                break;
            }
        }

        return choice.Chosen;
    }

    private async ValueTask<Bought> Bought(
        ShopId shop, long feed, Order order, OrderState state, CancellationToken cancellation)
    {
        var kept = state.KeptLines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var items = new List<BoughtItem>(order.Lines.Count);
        foreach (var line in order.Lines)
        {
            Product? product = null;
            foreach (var name in items.Count < MaxLines ? BoughtKey.Names(line) : [])
            {
                product ??= await catalogue.Find(shop, feed, name, cancellation);
            }

            items.Add(new BoughtItem(line, product, kept.Contains(line.Id)));
        }

        return new Bought(items, await Returned(shop, feed, order, cancellation));
    }

    /// <summary>Names of what the customer sent back from other orders, with those of its variants. Whoever did not want it is not offered it again.</summary>
    private async ValueTask<IReadOnlyList<string>> Returned(ShopId shop, long feed, Order order, CancellationToken cancellation)
    {
        var names = (await customers.SummariesOf(shop, CustomerRef.Of(order), cancellation))
            .OrderByDescending(known => known.Summary.PlacedAt)
            .SelectMany(known => known.Summary.Returned ?? [])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var variants = new List<string>(names);
        foreach (var name in names.Take(MaxLines))
        {
            variants.AddRange((await catalogue.Find(shop, feed, name, cancellation))?.Names ?? []);
        }

        return variants;
    }
}
