using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;
using static PostPurchase.Core.Tests.Results.CountedShop;

namespace PostPurchase.Core.Tests.Results;

/// <summary>Who bought again within how many days, what for, and whether the control group did less, against the event log.</summary>
public sealed class LoyaltyCountTests
{
    public static TheoryData<int> Runs => [0, 1, OfBuyers];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Who_buys_again_is_who_the_event_log_says(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var results = await site.Book.Loyalty(shop.Driver.Shop.Id, head, CancellationToken.None);
        var end = Berlin.AtStartOfDay(Last.PlusDays(1)).ToInstant();
        var loyalty = Assert.Single(results.Campaigns);
        Assert.Equal(RandomShop.Main.Id, loyalty.Campaign);
        var compared = 0;
        foreach (var window in loyalty.Windows)
        {
            var (groups, all) = (new Dictionary<bool, List<List<Money>>> { [true] = [], [false] = [] }, (Customers: 0, Again: 0));
            foreach (var customer in log.Orders.Where(key => !log.IsErased(key)).GroupBy(log.CustomerOf))
            {
                var orders = customer.Select(key => log.Order(key)).OfType<Order>().OrderBy(order => order.PlacedAt).ToList();
                var bought = orders.Where(order => IsPurchase(log, shop.Driver.Key(order.Id)) && order.PlacedAt < end).ToList();
                if (orders[0].PlacedAt + Duration.FromDays(window.Days) <= end)
                {
                    var heldOut = RandomShop.Main.HoldsOut(Draw.Of(shop.Driver.Shop.Id, orders[0]));
                    groups[heldOut].Add([.. Within(orders[0], bought).Select(order => Spent(log, shop.Driver.Key(order.Id)))]);
                }

                if (bought.Count > 0 && bought[0].PlacedAt + Duration.FromDays(window.Days) <= end)
                {
                    all = (all.Customers + 1, all.Again + (Within(bought[0], bought).Count > 0 ? 1 : 0));
                }
            }

            AssertGroup(groups[false], window.Treated);
            AssertGroup(groups[true], window.HeldOut);
            AssertDifference(groups[false], groups[true], window);
            compared += window.Difference is null ? 0 : 1;
            Assert.Equal(new Proportion(all.Again, all.Customers), results.Customers[window.Days]);
            List<Order> Within(Order first, List<Order> bought) =>
                [.. bought.Where(order => order.Id != first.Id && order.PlacedAt > first.PlacedAt && order.PlacedAt <= first.PlacedAt + Duration.FromDays(window.Days))];
        }

        Assert.Equal([30, 60, 90], loyalty.Windows.Select(window => window.Days));
        Assert.True(loyalty.Windows[0].HeldOut.Repeat.Count > 0);
        Assert.True(run != OfBuyers || compared > 0, "no window has enough customers to compare");
    }

    private static void AssertGroup(List<List<Money>> customers, LoyaltyGroup group)
    {
        Assert.Equal(new Proportion(customers.Count(spent => spent.Count > 0), customers.Count), group.Repeat);
        foreach (var currency in new[] { "EUR", "CHF" })
        {
            var amounts = customers.Select(spent => spent.Where(money => money.Currency == currency).Sum(money => money.Amount)).ToList();
            var sample = group.Samples.GetValueOrDefault(currency, new Sample(customers.Count, 0, 0));
            var mean = amounts.Average();
            Assert.Equal((double)mean, sample.Mean, 9);
            Assert.Equal(amounts.Sum(amount => (double)((amount - mean) * (amount - mean))) / (amounts.Count - 1), sample.Variance, 6);
        }
    }

    /// <summary>There is a difference from a hundred customers in each group on, of whom five bought again.</summary>
    private static void AssertDifference(List<List<Money>> treated, List<List<Money>> heldOut, LoyaltyWindow window)
    {
        if (new[] { treated, heldOut }.Any(group => group.Count < 100 || group.Count(spent => spent.Count > 0) < 5))
        {
            Assert.True(window is { Difference: null, RevenueDifference.Count: 0 });
            return;
        }

        AssertInterval(Intervals.OfShares(Shares(treated), Shares(heldOut)), window.Difference);
        var currencies = treated.Concat(heldOut).SelectMany(spent => spent).Select(money => money.Currency).Distinct(StringComparer.Ordinal);
        Assert.Equal(currencies.Order(StringComparer.Ordinal), window.RevenueDifference.Keys.Order(StringComparer.Ordinal));
        Assert.All(window.RevenueDifference, pair => AssertInterval(Intervals.OfMeans(Amounts(treated, pair.Key), Amounts(heldOut, pair.Key)), pair.Value));

        (int Count, int Of) Shares(List<List<Money>> group) => (group.Count(spent => spent.Count > 0), group.Count);
        double[] Amounts(List<List<Money>> group, string currency) =>
            [.. group.Select(spent => (double)spent.Where(money => money.Currency == currency).Sum(money => money.Amount))];
    }

    private static void AssertInterval((double Low, double High) expected, ConfidenceInterval? interval)
    {
        Assert.Equal(expected.Low, interval?.Low ?? double.NaN, 0.001);
        Assert.Equal(expected.High, interval?.High ?? double.NaN, 0.001);
    }

    private static bool IsPurchase(EventLog log, OrderKey key)
    {
        var gone = log.Of<OrderEvent.ReturnRequested>(key)
            .Where(_ => log.Of<OrderEvent.ReturnClosed>(key).MaxBy(closed => closed.At) is not { LinesKept: true })
            .SelectMany(asked => asked.Lines).ToLookup(piece => piece.Id, piece => piece.Quantity);
        return !log.Of<OrderEvent.Cancelled>(key).Any() && log.Order(key)?.Lines.Any(line => line.Quantity > gone[line.Id].Sum()) == true;
    }

    private static Money Spent(EventLog log, OrderKey key)
    {
        var total = log.Order(key)?.Totals?.Total ?? throw new InvalidOperationException("No total.");
        return total with { Amount = Math.Max(0, total.Amount - log.Of<OrderEvent.Refunded>(key).Sum(refund => refund.Amount?.Amount ?? 0)) };
    }
}
