using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>Kills the host and gives it trouble, one after the other at random moments; sometimes it is killed in trouble.</summary>
internal sealed class Troubles(HostProcess host, ChaosOptions options, IReadOnlyList<Trouble> kinds, Random random, Action<string> report)
{
    /// <summary>What a start says that can't use its folder; anything else is a crash.</summary>
    private const int RefusedToStart = 1;

    public int Kills { get; private set; }

    public int Met { get; private set; }

    /// <summary>Starts that were refused while the host was in trouble.</summary>
    public int RefusedStarts { get; private set; }

    /// <summary>Whether the host has to refuse what comes at this moment.</summary>
    public bool StopsWriting { get; private set; }

    /// <summary>One of <paramref name="parts"/> of all that is to go wrong; ends when the host is well again.</summary>
    public async Task Run(int part, int parts)
    {
        var all = Enumerable.Repeat((Trouble?)null, Share(options.Kills, part, parts))
            .Concat(kinds.SelectMany(kind => Enumerable.Repeat((Trouble?)kind, Share(options.Troubles, part, parts))))
            .ToArray();
        random.Shuffle(all);
        foreach (var trouble in all)
        {
            await Task.Delay(random.Next(50, 1200));
            if (trouble is null)
            {
                await host.Kill();
                Kills++;
                await Restart();
                report($"killed and back in {host.StartTime.TotalMilliseconds:0} ms");
            }
            else
            {
                await Meet(trouble, killed: random.Next(3) == 0 && !trouble.IsMendedAtRest);
            }
        }
    }

    private static int Share(int all, int part, int parts) => (all * (part + 1) / parts) - (all * part / parts);

    private async Task Meet(Trouble trouble, bool killed)
    {
        await trouble.Begin(host);
        StopsWriting = trouble.StopsWriting;
        Met++;
        Task back = Task.CompletedTask;
        await Task.Delay(options.Lasting / 2);
        if (killed)
        {
            await host.Kill();
            Kills++;
            back = Restart();
        }

        await Task.Delay(options.Lasting / 2);
        if (trouble.IsMendedAtRest)
        {
            await StopForGood();
        }

        StopsWriting = false;
        await trouble.End(host);
        await (trouble.IsMendedAtRest ? Restart() : back);
        report($"{trouble.Name} for {options.Lasting.TotalSeconds:0.#} s{(killed ? ", killed in it" : "")}, and back");
    }

    /// <summary>Kills the host, which must not start again as it is.</summary>
    private async Task StopForGood()
    {
        await host.Kill();
        Kills++;
        try
        {
            await host.Start();
        }
        catch (HostEndedException ended) when (ended.ExitCode == RefusedToStart)
        {
            RefusedStarts++;
            return;
        }

        throw new InvalidOperationException("The host started with a folder that it can't write to.");
    }

    /// <summary>As a supervisor does: again and again, until it runs.</summary>
    private Task Restart() => options.Patience.Until("the host back", Starts, TimeSpan.FromMilliseconds(200));

    private async Task<bool> Starts()
    {
        try
        {
            await host.Start();
            return true;
        }
        catch (HostEndedException ended) when (ended.ExitCode == RefusedToStart)
        {
            RefusedStarts++;
            return false;
        }
    }
}
