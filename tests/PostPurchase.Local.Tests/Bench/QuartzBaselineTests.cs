using PostPurchase.Bench.Usual;

namespace PostPurchase.Local.Tests.Bench;

/// <summary>That what the product is compared with does its work. The full size is a command: <c>dotnet run -c Release --project tests/PostPurchase.Bench -- usual</c>.</summary>
public sealed class QuartzBaselineTests
{
    [Fact]
    public async Task Quartz_sends_five_mails_per_order_and_loses_none_to_a_kill()
    {
        var run = await new UsualKills(orders: 20, kills: 1, seed: 1).Run((data, sink) => new QuartzSystem(data, sink));

        Assert.Equal((100, 0), (run.Mails, run.Lost));
    }
}
