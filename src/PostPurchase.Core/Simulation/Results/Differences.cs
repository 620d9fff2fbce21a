using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation.Results;

/// <summary>Which orders' mails differ between two scenarios.</summary>
public sealed class Differences(Window window)
{
    public const int Examples = 20;

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    private readonly List<OrderDifference> _found = [];

    /// <summary>How many orders differ.</summary>
    public long Orders { get; private set; }

    /// <summary>Some of them, by id.</summary>
    public IReadOnlyList<OrderDifference> Found => [.. Ranked(_found)];

    /// <summary>Compares one customer's mails.</summary>
    public void Compare(IReadOnlyList<Outcome> before, IReadOnlyList<Outcome> after)
    {
        var (old, now) = (ByOrder(before), ByOrder(after));
        foreach (var order in old.Keys.Union(now.Keys))
        {
            var (lost, won) = (old.GetValueOrDefault(order, []), now.GetValueOrDefault(order, []));
            if (!lost.SetEquals(won))
            {
                Orders++;
                _found.Add(new OrderDifference(order, [.. lost.Except(won).Select(mail => mail.Text)], [.. won.Except(lost).Select(mail => mail.Text)]));
                Trim();
            }
        }
    }

    public void Add(Differences other)
    {
        Orders += other.Orders;
        _found.AddRange(other._found);
        Trim();
    }

    private static IEnumerable<OrderDifference> Ranked(IEnumerable<OrderDifference> found) =>
        found.OrderBy(difference => difference.Order.Value, StringComparer.Ordinal).Take(Examples);

    private void Trim()
    {
        if (_found.Count > Examples * 10)
        {
            var kept = Ranked(_found).ToList();
            _found.Clear();
            _found.AddRange(kept);
        }
    }

    private Dictionary<OrderId, SortedSet<(Instant At, string Text)>> ByOrder(IReadOnlyList<Outcome> outcomes)
    {
        var byOrder = new Dictionary<OrderId, SortedSet<(Instant At, string Text)>>();
        foreach (var outcome in outcomes)
        {
            var local = outcome.At.InZone(window.Zone).LocalDateTime;
            if (outcome.IsSent && window.Contains(local.Date))
            {
                var mails = byOrder.GetValueOrDefault(outcome.Order.Id) ?? (byOrder[outcome.Order.Id] = []);
                mails.Add((outcome.At, $"{outcome.Key} {Moment.Format(local)}"));
            }
        }

        return byOrder;
    }
}
