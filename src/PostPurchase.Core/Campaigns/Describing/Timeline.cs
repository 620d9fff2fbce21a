using NodaTime;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>
/// The mails of a campaign where they would stand on a ruler: one lane for each event that mails wait for, and on it each mail by the
/// time from that event. A mail after another one stands on that one's lane, behind it.
/// </summary>
/// <param name="Lanes">In the order in which their first mails are written.</param>
public sealed record Timeline(IReadOnlyList<Timeline.Lane> Lanes)
{
    /// <summary>What is waited for, and the mails after it, the earliest first.</summary>
    public sealed record Lane(AnchorEvent On, IReadOnlyList<Mark> Marks)
    {
        /// <summary>How far the last mail stands from the event, in days.</summary>
        public double Days => Marks.Max(mark => mark.Days);
    }

    /// <summary>A mail on its lane.</summary>
    /// <param name="Step">As the sequence has it: a reminder is a step of its own.</param>
    /// <param name="Days">Days from the event, windows and holidays aside; working days count by the week.</param>
    public sealed record Mark(Step Step, double Days);

    public static Timeline Of(Campaign campaign)
    {
        var steps = campaign.Sequence.Select(step => step.For(default)).ToList();
        var byId = steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var marks = steps.Select(step => Place(step, byId)).ToList();
        return new Timeline([.. marks.GroupBy(place => place.On).Select(lane => new Lane(lane.Key, [.. lane.Select(place => place.Mark).OrderBy(mark => mark.Days)]))]);
    }

    /// <summary>Steps never wait for each other in a circle: the campaign was read.</summary>
    private static (AnchorEvent On, Mark Mark) Place(Step step, Dictionary<string, Step> byId)
    {
        var days = 0.0;
        var at = step;
        for (var hops = 0; hops <= byId.Count; hops++)
        {
            days += DaysOf(at);
            if (at.Anchor is not { On: AnchorEvent.Sent, Step: { } before } || !byId.TryGetValue(before, out var earlier))
            {
                break;
            }

            at = earlier;
        }

        return (at.Anchor.On, new Mark(step, days));
    }

    private static double DaysOf(Step step)
    {
        var (delay, working) = (step.Timing.Delay, step.Timing.WorkingDays);
        return (delay.Years * 365.25) + (delay.Months * 30.4) + (delay.Weeks * 7.0) + (delay.Days * (working ? 1.4 : 1.0)) + Period.FromHours(delay.Hours).ToDuration().TotalDays + (delay.Minutes / 1440.0);
    }
}
