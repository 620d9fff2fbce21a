using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Simulation.Results;

/// <summary>What became of one step of a campaign over all orders.</summary>
public sealed class StepFindings(string campaign, Step step)
{
    private readonly SortedDictionary<Rule, long> _skipped = [];
    private readonly SortedDictionary<int, long> _daysAfterOrder = [];

    public string Campaign => campaign;

    public Step Step => step;

    public long Sent { get; private set; }

    /// <summary>How often the frequency cap put one of its mails off.</summary>
    public long PutOff { get; private set; }

    public IReadOnlyDictionary<Rule, long> Skipped => _skipped;

    /// <summary>Mails sent, by whole days after the order was placed.</summary>
    public IReadOnlyDictionary<int, long> DaysAfterOrder => _daysAfterOrder;

    /// <summary>The day by which a share of its mails had been sent; null where none was.</summary>
    /// <param name="share">0 to 1.</param>
    public int? DayOf(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Sent));
        long seen = 0;
        foreach (var (day, count) in _daysAfterOrder)
        {
            seen += count;
            if (seen >= wanted)
            {
                return day;
            }
        }

        return null;
    }

    internal void Take(in Outcome outcome)
    {
        if (outcome.IsSent)
        {
            Sent++;
            var days = Math.Max(0, (outcome.At - outcome.Order.PlacedAt).Days);
            _daysAfterOrder[days] = _daysAfterOrder.GetValueOrDefault(days) + 1;
        }
        else if (outcome.Record.Reason is { } reason)
        {
            _skipped[reason.Rule] = _skipped.GetValueOrDefault(reason.Rule) + 1;
        }
    }

    internal void TakePutOff() => PutOff++;

    internal void Add(StepFindings other)
    {
        Sent += other.Sent;
        PutOff += other.PutOff;
        foreach (var (rule, count) in other.Skipped)
        {
            _skipped[rule] = _skipped.GetValueOrDefault(rule) + count;
        }

        foreach (var (day, count) in other.DaysAfterOrder)
        {
            _daysAfterOrder[day] = _daysAfterOrder.GetValueOrDefault(day) + count;
        }
    }
}
