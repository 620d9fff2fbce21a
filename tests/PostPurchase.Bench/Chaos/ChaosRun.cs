using NodaTime;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// Many orders through the real host while it is killed, its disk fills up or can't be written, its database is held by others and
/// its callers' connections are bad; then its mails are compared with what three campaigns must have sent: the default one, a shop's
/// own, and birthdays.
/// </summary>
public sealed class ChaosRun(string data, ChaosOptions options)
{
    private const int Parts = 4;

    private readonly ChaosOrder[] _orders = [.. Enumerable.Range(1, options.Orders).Select(number => new ChaosOrder(number))];

    /// <summary>Runs all of it.</summary>
    /// <returns>What was lost, doubled, early or without a basis; empty when all is well.</returns>
    public async Task<ChaosResult> Run(Action<string> report)
    {
        using var disk = options is { Troubles: > 0, TurnsReadOnly: false } ? FullDisk.Mount(data) : null;
        using var failing = options.TurnsReadOnly ? ReadOnlyDisk.Mount(data) : null;
        using var host = Prepare();
        await host.Start();
        await ClubDesk.Publish(host);
        var troubles = new Troubles(host, options, options.TurnsReadOnly ? Failing(failing, report) : Kinds(disk, report), new Random(options.Seed), report);
        var shop = new ShopSystem(host, options);

        await Both(shop.Tell(_orders.SelectMany(order => order.AtFirst())), troubles.Run(0, Parts));
        report($"{options.Orders} orders taken in, killed {troubles.Kills} times");
        await MoveTo(ChaosOrder.Middle, shop, troubles, 1);
        await Both(shop.Tell(_orders.SelectMany(order => order.InTheMiddle())), troubles.Run(2, Parts));
        await MoveTo(ChaosOrder.End, shop, troubles, 3);
        report($"clock moved to {ChaosOrder.End}, killed {troubles.Kills} times, {troubles.RefusedStarts} starts refused");
        return await Check(host, shop, troubles);
    }

    private HostProcess Prepare()
    {
        string[] clock = ["--clock", "simulated", "--start", ChaosOrder.Start.ToString()];
        return HostProcess.Prepare(UnwritableFiles.IsPossible ? UnwritableFiles.Shell : null, data, clock);
    }

    private static List<Trouble> Failing(ReadOnlyDisk? disk, Action<string> report)
    {
        if (disk is not null)
        {
            return [disk];
        }

        report("A disk can't turn read-only here, since only root may mount one.");
        return [];
    }

    private List<Trouble> Kinds(FullDisk? disk, Action<string> report)
    {
        List<Trouble> kinds = [new BusyDatabase(data)];
        if (disk is not null)
        {
            kinds.Add(disk);
        }
        else if (options.Troubles > 0)
        {
            report("A disk can't be filled here, since only root may mount one.");
        }

        if (UnwritableFiles.IsPossible)
        {
            kinds.Add(new UnwritableFiles());
        }

        return kinds;
    }

    /// <summary>Whatever was put off while the host was in trouble is done by a second move.</summary>
    private static async Task MoveTo(Instant to, ShopSystem shop, Troubles troubles, int part)
    {
        await Both(shop.Move(to), troubles.Run(part, Parts));
        await shop.Move(to);
    }

    /// <summary>A fault of either ends the run at once.</summary>
    private static async Task Both(Task one, Task other)
    {
        await await Task.WhenAny(one, other);
        await Task.WhenAll(one, other);
    }

    private async Task<ChaosResult> Check(HostProcess host, ShopSystem shop, Troubles troubles)
    {
        var check = new ChaosCheck(_orders);
        await check.Read(host);
        return new ChaosResult
        {
            Orders = options.Orders,
            Kills = troubles.Kills,
            Troubles = troubles.Met,
            Mails = check.Mails,
            PutOff = shop.Answers.GetValueOrDefault(503),
            Lost = check.Lost,
            Doubled = check.Doubled,
            Early = check.Early,
            WithoutBasis = check.WithoutBasis,
            WrongAnswers = [.. shop.Wrong],
            Latest = check.Latest,
        };
    }
}
