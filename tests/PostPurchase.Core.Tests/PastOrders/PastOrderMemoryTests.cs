using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>What a process holds in memory is all tests' doing while they run side by side, so these run with no other beside them.</summary>
[Collection(AloneCollection.Name)]
public sealed class PastOrderMemoryTests
{
    [Theory]
    [InlineData("order_id,order_date,status\n", "1,2026-03-26,completed\n2,2026-03-26,completed\n")]
    [InlineData("{\"type\":\"order.paid\",\"timestamp\":\"2026-03-26T09:00:00Z\",\"data\":{\"orderId\":\"1\"}}\n", "{\"type\":\"x\"}\n")]
    public void A_file_without_end_is_read_with_little_memory(string start, string row)
    {
        // A hundred megabytes of rows, of which a few would fill what is allowed here if they were kept.
        using var endless = new EndlessStream(start, row, 100_000_000);
        var entries = PastOrderFile.Open(endless, A.Shop()).Entries;
        Assert.True(endless.Given < 1_000_000);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal(20_000, entries.Take(20_000).Count());
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 8_000_000);
        Assert.True(endless.Given < 3_000_000, $"{endless.Given} bytes were read for 20,000 rows.");
    }
}
