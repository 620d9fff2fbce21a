using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Simulation;
using PostPurchase.Local.Simulating;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Local.Tests.Simulating;

public sealed class PastOrderPileTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1000)]
    [InlineData(2)]
    public void What_belongs_to_one_customer_comes_back_together(int keptInMemory)
    {
        Directory.CreateDirectory(_folder.Path);
        using var pile = new PastOrderPile(_folder.Path, keptInMemory);
        pile.Add(Placed("1", "a@example.com", "c1"));
        pile.Add(Placed("2", "b@example.com", null));
        pile.Add(Placed("3", "other@example.com", "c1"));
        pile.Add(new PastEntry(new OrderId("2"), [Happened.At("2026-03-28T09:00:00Z", "2").Delivered()], []));
        pile.Add(new PastEntry(null, [], [Erased(" A@Example.com")]));
        pile.Complete();

        var customers = Enumerable.Range(0, pile.Parts).SelectMany(pile.Customers).Select(Text).Order(StringComparer.Ordinal);

        Assert.Equal(["1 (1), 3 (1); 1 events", "2 (2); 0 events"], customers);
    }

    private static PastEntry Placed(string order, string email, string? id) => new(
        new OrderId(order),
        [Happened.At("2026-03-26T09:00:00Z", order).Placed(known => known with { Email = email, Customer = known.Customer! with { Id = id } })],
        []);

    private static CustomerEvent.Erased Erased(string email) =>
        new() { At = Instant.FromUtc(2026, 4, 1, 0, 0), Customer = new CustomerRef(null, email) };

    private static string Text(CustomerPast customer) =>
        $"{string.Join(", ", customer.Orders.Select(order => $"{order.Id} ({order.Events.Count})").Order(StringComparer.Ordinal))}; {customer.Events.Count} events";
}
