using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Local.Simulating;

/// <summary>What a file of past orders gave: its entries on a pile, and what was left out.</summary>
internal sealed class PastOrdersReading(PastOrderPile pile)
{
    /// <summary>More problems than this help nobody.</summary>
    private const int Listed = 1000;

    private readonly List<Unread> _unread = [];
    private readonly Dictionary<string, long> _ignored = new(StringComparer.Ordinal);

    public long UnreadCount { get; private set; }

    public IReadOnlyList<Unread> Unread => _unread;

    public IReadOnlyDictionary<string, long> Ignored => _ignored;

    public void Read(PastOrderFile file, IProgress<long>? lines, CancellationToken cancellation)
    {
        foreach (var entry in file.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            lines?.Report(entry.Line);
            switch (entry)
            {
                case PastOrderEntry.Understood understood:
                    pile.Add(new PastEntry(understood.Order, understood.OrderEvents, understood.CustomerEvents));
                    break;
                case PastOrderEntry.Ignored ignored:
                    _ignored[ignored.Topic] = _ignored.GetValueOrDefault(ignored.Topic) + 1;
                    break;
                case PastOrderEntry.Malformed malformed:
                    Note(malformed);
                    break;
                default:
                    throw new InvalidOperationException($"No rule for {entry.GetType().Name}.");
            }
        }

        pile.Complete();
    }

    private void Note(PastOrderEntry.Malformed malformed)
    {
        UnreadCount++;
        if (_unread.Count < Listed)
        {
            _unread.Add(new Unread(malformed.Line, malformed.Where, malformed.Problem));
        }
    }
}
