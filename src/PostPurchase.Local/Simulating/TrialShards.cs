using System.Security.Cryptography;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Simulation.Report;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Local.Simulating;

/// <summary>Runs the customers of a pile on two threads, each with its own part of the results.</summary>
internal sealed class TrialShards : IDisposable
{
    private const int Threads = 2;
    private const int SecretBytes = 32;

    private readonly List<Trial> _trials = [];
    private readonly List<SortedLines> _mails = [];
    private readonly List<SortedLines> _skips = [];

    public TrialShards(Scenario tried, Scenario? compared, Window window, string folder, string language)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        for (var shard = 0; shard < Threads; shard++)
        {
            var (mails, skips) = (new SortedLines(folder, $"mails-{shard}"), new SortedLines(folder, $"skips-{shard}"));
            _mails.Add(mails);
            _skips.Add(skips);
            _trials.Add(new Trial(
                new Findings(tried, window, secret),
                compared is null ? null : new Findings(compared, window, secret),
                compared is null ? null : new Differences(window),
                outcome => (outcome.IsSent ? mails : skips).Add(outcome.At.ToUnixTimeTicks(), CsvReport.LineOf(outcome, window.Zone, language))));
        }
    }

    public IReadOnlyList<SortedLines> Mails => _mails;

    public IReadOnlyList<SortedLines> Skips => _skips;

    /// <summary>Runs all, and sums up in the first trial.</summary>
    /// <returns>What all of them found together.</returns>
    public Trial Run(PastOrderPile pile, IProgress<double>? progress, CancellationToken cancellation)
    {
        var done = 0;
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation }, shard =>
        {
            for (var part = shard; part < pile.Parts; part += Threads)
            {
                foreach (var customer in pile.Customers(part))
                {
                    cancellation.ThrowIfCancellationRequested();
                    _trials[shard].Run(customer);
                }

                progress?.Report((double)Interlocked.Increment(ref done) / pile.Parts);
            }
        });
        foreach (var trial in _trials.Skip(1))
        {
            _trials[0].Add(trial);
        }

        return _trials[0];
    }

    public void Dispose()
    {
        foreach (var lines in _mails.Concat(_skips))
        {
            lines.Dispose();
        }
    }
}
