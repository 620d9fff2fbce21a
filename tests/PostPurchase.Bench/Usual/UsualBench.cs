using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Usual;

/// <summary>
/// Five timed mails per order to the same sink, each way durable before it acknowledges: this product, a job scheduler, a job queue. The
/// usual ways only keep times: they take one request an order, decide nothing, render nothing and know no customer.
/// </summary>
internal static class UsualBench
{
    private const string Ours = "this product";

    /// <returns>1 where this product lost a mail.</returns>
    public static async Task<int> Run(UsualOptions asked)
    {
        var missing = asked.Only is null or "bullmq" ? await UsualInstall.BullMq() : null;
        var figures = new List<UsualFigure>();
        foreach (var way in Ways(asked, missing is null))
        {
            figures.Add(await Measure(way, asked));
        }

        var ours = figures.Find(figure => figure.Way == Ours)?.OrdersPerSecond.Median;
        figures = [.. figures.Select(figure => figure with { RatioToOurs = figure.OrdersPerSecond.Median / ours })];
        var report = new Report("usual").AddRows("ways", figures).AddRows("does", [.. Ways(asked, hasRedis: true).Select(way => way("", "")).Select(way => new UsualWay(way.Name, way.Does))]);
        report.Add("orders", asked.Orders).Add("ordersWhileKilled", asked.KilledOrders).Add("notRun", missing is null ? null : $"BullMQ: {missing}").Print();
        return figures.Exists(figure => figure is { Way: Ours, Lost: > 0 }) ? 1 : 0;
    }

    private static IEnumerable<Func<string, string, UsualSystem>> Ways(UsualOptions asked, bool hasRedis)
    {
        if (asked.Only is null or "ours")
        {
            yield return (data, sink) => new OurSystem(data, sink);
        }

        if (asked.Only is null or "quartz")
        {
            yield return (data, sink) => new QuartzSystem(data, sink);
            if (asked.Variants)
            {
                yield return (data, sink) => new QuartzSystem(data, sink, recovers: false);
            }
        }

        if (hasRedis && (asked.Only is null or "bullmq"))
        {
            yield return (data, sink) => new BullMqSystem(data, sink, "always");
            if (asked.Variants)
            {
                yield return (data, sink) => new BullMqSystem(data, sink, "everysec");
            }
        }
    }

    private static async Task<UsualFigure> Measure(Func<string, string, UsualSystem> way, UsualOptions asked)
    {
        var (name, rounds, peak) = await UsualRate.Measure(way, asked);
        var killed = asked.KilledOrders > 0 ? await new UsualKills(asked.KilledOrders, asked.Kills, asked.Seed).Run(way) : null;
        return new UsualFigure(
            name,
            Spread.Of(rounds.Select(round => round.PerSecond)),
            Spread.Of(rounds.Select(round => round.TakenPerSecond)),
            Spread.Of(rounds.Select(round => round.MailsPerSecond)),
            null,
            peak,
            killed?.Kills,
            killed?.Lost,
            killed?.PostedAgain);
    }
}
