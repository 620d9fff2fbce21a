using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit.PastOrders;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Damaged files of past orders: reading ends, throws nothing, names the line at fault, and gives orders that can be stored.</summary>
/// <param name="file">The one file that is damaged; null for any.</param>
public sealed class SheetTarget(string? file = null) : IFuzzTarget
{
    public string Name => "sheets";

    public ValueTask<bool> Try(Random random)
    {
        var bytes = SheetMutator.Mutate(file ?? ExportedSheets.All[random.Next(ExportedSheets.All.Count)], random);
        var entries = PastOrderFile.Open(new MemoryStream(bytes), A.Shop()).Entries.ToList();
        entries.ForEach(Check);
        return new(entries.OfType<PastOrderEntry.Understood>().Any());
    }

    private static void Check(PastOrderEntry entry)
    {
        Assert.True(entry.Line >= 1);
        if (entry is PastOrderEntry.Malformed malformed)
        {
            Assert.NotEmpty(malformed.Where);
            Assert.NotEmpty(malformed.Problem);
        }
        else if (entry is PastOrderEntry.Understood { Order: { } order } understood)
        {
            Assert.NotEmpty(order.Value);
            Assert.All(understood.OrderEvents, happened => Assert.Equal(order, happened.OrderId));
            Assert.All(understood.OrderEvents, happened => Assert.InRange(happened.At, Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0)));
            Assert.All(understood.OrderEvents, happened => EventId.Of(happened));
        }
    }
}
