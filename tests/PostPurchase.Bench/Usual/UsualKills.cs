using System.Diagnostics;
using System.Globalization;

namespace PostPurchase.Bench.Usual;

/// <summary>
/// Orders and mails while the whole system is killed at random and started again, half of the times while orders come in. The shop
/// behaves like one: it repeats what was not acknowledged. Afterwards the sink is compared with the orders.
/// </summary>
internal sealed class UsualKills(int orders, int kills, int seed)
{
    private const int Senders = 16;

    /// <summary>Longer than any of the three needs to find what a crash interrupted.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(12);

    private readonly Random _random = new(seed);
    private readonly SemaphoreSlim _restart = new(1);
    private int _killed;

    public async Task<KilledRun> Run(Func<string, string, UsualSystem> way)
    {
        using var folder = new ScratchFolder();
        await using var sink = await MailSink.Start();
        await using var system = way(folder.Path, sink.Address);
        await system.Start(sends: true);
        var killing = Kill(system, kills / 2, () => false);
        await Parallel.ForAsync(0, orders, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, _) => await Insist(() => system.Take(Name(number))));
        await killing;
        killing = Kill(system, kills - (kills / 2), () => sink.Count >= orders * UsualMails.Steps.Count);
        await SendAll(system, sink);
        await killing;
        await SendAll(system, sink);
        var result = Compare(sink);
        Console.WriteLine($"{system.Name}, killed: {result}");
        return result;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"k-{number:d6}");

    /// <summary>Until all mails are there, or no more come.</summary>
    private async Task SendAll(UsualSystem system, MailSink sink)
    {
        var (known, since) = (-1, Stopwatch.StartNew());
        while (sink.Count < orders * UsualMails.Steps.Count && since.Elapsed < Quiet)
        {
            await Insist(system.Send);
            await Task.Delay(20);
            if (sink.Count != known)
            {
                (known, since) = (sink.Count, Stopwatch.StartNew());
            }
        }
    }

    private async Task Kill(UsualSystem system, int times, Func<bool> isDone)
    {
        for (var time = 0; time < times && !isDone(); time++)
        {
            await Task.Delay(_random.Next(50, 800));
            await _restart.WaitAsync();
            await system.Kill();
            _killed++;
            await system.Start(sends: true);
            _restart.Release();
        }
    }

    /// <summary>Until it is acknowledged; a system that is away comes back.</summary>
    private async Task Insist(Func<Task> attempt)
    {
        while (true)
        {
            try
            {
                await attempt();
                return;
            }
            catch (Exception cause) when (cause is HttpRequestException or IOException)
            {
                // Killed meanwhile: again, once it is back.
                await _restart.WaitAsync();
                _restart.Release();
                await Task.Delay(20);
            }
        }
    }

    private KilledRun Compare(MailSink sink)
    {
        var posts = Enumerable.Range(0, orders).SelectMany(number => UsualMails.Steps.Select(step => sink.Posts(Name(number), step))).ToList();
        return new KilledRun(_killed, posts.Count(times => times > 0), posts.Count(times => times == 0), posts.Count(times => times > 1));
    }
}
