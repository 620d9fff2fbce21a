using System.Threading.Channels;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>
/// Arrivals that this process has not written yet, so that taking a webhook in costs no write of its own. What a killed process had in it
/// is lost: lines of a log, whose truth is in the orders.
/// </summary>
public sealed class ArrivalBuffer(TimeProvider time)
{
    /// <summary>So many are written without waiting for more.</summary>
    internal const int Full = 200;

    /// <summary>More than this are counted and not listed, such as when the store can't be written for minutes.</summary>
    private const int Most = 20_000;

    private readonly Lock _gate = new();
    private readonly Channel<bool> _some = Signal();
    private readonly Channel<bool> _full = Signal();
    private readonly Queue<PendingArrivals> _unwritten = [];
    private Dictionary<ShopId, PendingArrivals> _pending = [];
    private int _listed;

    public void Add(ShopId shop, Arrival arrival)
    {
        bool isFull;
        lock (_gate)
        {
            if (!_pending.TryGetValue(shop, out var pending))
            {
                pending = new PendingArrivals(shop, time.GetTimestamp());
                _pending.Add(shop, pending);
            }

            var isListed = arrival.IsListed && _listed < Most;
            pending.Add(arrival, isListed);
            _listed += isListed ? 1 : 0;
            isFull = _listed >= Full;
        }

        _some.Writer.TryWrite(true);
        if (isFull)
        {
            _full.Writer.TryWrite(true);
        }
    }

    /// <summary>Ends when there is something to write, and <paramref name="patience"/> has passed since or it is much.</summary>
    public async Task WaitForBatch(TimeSpan patience, CancellationToken cancellation)
    {
        await _some.Reader.ReadAsync(cancellation);
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await _full.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Little came; what there is, is written.
        }
    }

    /// <summary>What is to be written next; null where there is nothing.</summary>
    internal PendingArrivals? Take()
    {
        lock (_gate)
        {
            if (_unwritten.Count == 0)
            {
                foreach (var pending in _pending.Values)
                {
                    _unwritten.Enqueue(pending);
                }

                _pending = [];
            }

            return _unwritten.TryPeek(out var next) ? next : null;
        }
    }

    /// <summary>The first of <see cref="Take"/> was written. Until then it stays as it is, so that writing it twice is writing it once.</summary>
    internal void Written()
    {
        lock (_gate)
        {
            _listed -= _unwritten.Dequeue().Listed.Count;
        }
    }

    /// <summary>What could not be written is tried again later, be nothing new to come.</summary>
    internal void TryAgain() => _some.Writer.TryWrite(true);

    private static Channel<bool> Signal() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
