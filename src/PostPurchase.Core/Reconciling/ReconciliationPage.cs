using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>Holds a page of orders against those on record, several at once.</summary>
internal sealed class ReconciliationPage(OrderTaking taking, Shop shop, Instant now)
{
    private const int AtOnce = 16;

    private readonly Lock _gate = new();
    private readonly List<ReconciliationProblem> _problems = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>What was told of the findings, by order.</summary>
    public List<ToldOrder> Told { get; } = [];

    public int Read { get; private set; }

    public int Ignored { get; private set; }

    /// <param name="entries">What was told.</param>
    /// <param name="isInTime">Whether an order placed then is asked about; others are passed over.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Compare(IEnumerable<PastOrderEntry> entries, Func<Instant, bool> isInTime, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(entries, options, async (entry, stop) =>
        {
            switch (entry)
            {
                case PastOrderEntry.Understood { Order: not null } told:
                    Count(told, await taking.Compare(shop.Id, told, now, stop), isInTime);
                    break;
                case PastOrderEntry.Malformed malformed:
                    Count(malformed);
                    break;
                default:
                    Count();
                    break;
            }
        });
    }

    /// <summary>The run with what this page adds to it.</summary>
    public ReconciliationRun AddTo(ReconciliationRun run) => run with
    {
        Read = run.Read + Read,
        Ignored = run.Ignored + Ignored,
        Malformed = run.Malformed + _problems.Count,
        Problems = [.. run.Problems.Concat(_problems.OrderBy(problem => problem.Line)).Take(ReconciliationRun.MostProblems)],
        Missing = run.Missing + Findings.Count(finding => finding.IsMissing),
        Differing = run.Differing + Findings.Count(finding => !finding.IsMissing),
    };

    private void Count(PastOrderEntry.Understood told, ComparedOrder? compared, Func<Instant, bool> isInTime)
    {
        lock (_gate)
        {
            if (compared is null)
            {
                Ignored++;
            }
            else if (isInTime(compared.There.PlacedAt))
            {
                Read++;
                if (compared.Differences.Count > 0)
                {
                    Findings.Add(new Finding
                    {
                        Order = compared.Key.Order,
                        Number = compared.There.Number,
                        PlacedAt = compared.There.PlacedAt,
                        Differences = compared.Differences,
                    });
                    Told.Add(ToldOrder.Of(compared.Key.Order, told));
                }
            }
        }
    }

    private void Count(PastOrderEntry.Malformed malformed)
    {
        lock (_gate)
        {
            _problems.Add(new ReconciliationProblem(malformed.Line, malformed.Where, malformed.Problem));
        }
    }

    private void Count()
    {
        lock (_gate)
        {
            Ignored++;
        }
    }
}
