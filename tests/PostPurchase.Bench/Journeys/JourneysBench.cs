using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Baselines;
using PostPurchase.Bench.Filling;
using PostPurchase.Bench.Reporting;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Journeys;

/// <summary>
/// Journeys end to end: three signed webhooks each through intake, five mails each into the mailbox, on the real host with
/// its real store. HTTP is left out; the bench <c>intake</c> measures it.
/// </summary>
internal static class JourneysBench
{
    private const int FewOrders = 200;

    // The rounds take half a month each: between the last season of spring and the first winning back of who ordered at the start,
    // whose mails would count among those of a round.
    private static readonly Instant Start = Instant.FromUtc(2026, 5, 30, 13, 0);

    public static async Task Run(JourneysOptions asked)
    {
        var each = await FootprintOf(asked with { Orders = FewOrders, Waiting = 0 });
        using var folder = new ScratchFolder();
        var options = Options(folder);
        await WaitingJourneys.Fill(options, Start, Waiting(asked).Concat(OthersOfCustomers(asked)));
        await using var app = await LocalHost.Build(options);
        await app.StartAsync();
        var load = new JourneysLoad(app.Services, asked);
        var rounds = await Rounds.Of(asked.Rounds, async round => new JourneysRound(
            asked.Orders, await load.Run(round), await load.Finish(), await BareCommits.Rate(each, asked.Orders)), round => round.ToString());
        await app.StopAsync();
        Print(asked, rounds, each);
    }

    /// <summary>What a journey leaves, counted in a store of its own: in a full one that takes longer than a round.</summary>
    private static async Task<Footprint> FootprintOf(JourneysOptions asked)
    {
        using var folder = new ScratchFolder();
        var options = Options(folder);
        await WaitingJourneys.Fill(options, Start, OthersOfCustomers(asked with { Rounds = 0 }));
        await using var app = await LocalHost.Build(options);
        await app.StartAsync();
        var database = app.Services.GetRequiredService<SqliteDatabase>();
        var before = Footprint.Of(database);
        await new JourneysLoad(app.Services, asked).Run(round: 0);
        return (Footprint.Of(database) - before).Per(asked.Orders);
    }

    private static ServeOptions Options(ScratchFolder folder) =>
        new() { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Start };

    private static void Print(JourneysOptions asked, IReadOnlyList<JourneysRound> rounds, Footprint each) =>
        new Report("journeys")
        .Add("baseline", BareCommits.Words)
        .Add("orders", asked.Orders)
        .Add("waiting", asked.Waiting)
        .Add("ordersPerCustomer", asked.OrdersPerCustomer)
        .Add("eventsPerOrder", asked.Events)
        .Add("journeysPerSecond", Spread.Of(rounds.Select(round => round.PerSecond)))
        .Add("mailsPerSecond", Spread.Of(rounds.Select(round => round.PerSecond * JourneysLoad.MailsEach)))
        .Add("wholeJourneysPerSecond", Spread.Of(rounds.Select(round => round.WholePerSecond)))
        .Add("processorMsPerJourney", Spread.Of(rounds.Select(round => round.ProcessorMsEach)))
        .Add("allocatedKbPerJourney", Spread.Of(rounds.Select(round => round.AllocatedKbEach)))
        .Add("percentOfTimePausedForGarbage", Spread.Of(rounds.Select(round => round.PercentPaused)))
        .Add("barePerSecond", Spread.Of(rounds.Select(round => round.BarePerSecond)))
        .Add("ratioToBare", Spread.Of(rounds.Select(round => round.PerSecond / round.BarePerSecond)))
        .Add("rowsPerJourney", each.Rows + each.Mails)
        .Add("bytesPerJourney", each.RowBytes + each.MailBytes)
        .Print();

    private static IEnumerable<StandardWebhook> Waiting(JourneysOptions asked) => Enumerable.Range(0, asked.Waiting).Select(number =>
        Canonical.Placed(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"w{number:d8}"), Start, Start));

    /// <summary>Orders that wait, too, of the customers whose journeys are measured.</summary>
    private static IEnumerable<StandardWebhook> OthersOfCustomers(JourneysOptions asked) =>
        from round in Enumerable.Range(0, asked.Rounds + 1)
        from number in Enumerable.Range(0, asked.Orders)
        from other in Enumerable.Range(1, asked.OrdersPerCustomer - 1)
        let order = JourneysOptions.OrderOf(round, number)
        select Canonical.Placed($"{order}-{other}", Start, Start, JourneysLoad.EmailOf(order), JourneysLoad.CustomerOf(order));
}
