using System.Text.Json.Serialization;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>What a marketer edits: a sequence of timed messages. A version never changes once it is live.</summary>
public sealed record Campaign
{
    private IReadOnlyList<SequenceStep>? _sequence;

    /// <summary>Short name as it stands in URLs, such as <c>post-purchase</c>.</summary>
    public required string Id
    {
        get;
        init
        {
            field = value;
            _sequence = null;
        }
    }

    public required int Version { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>What its journeys start for, by the calendar and once for each customer; null: for each order that it takes.</summary>
    public OccasionRule? Occasion { get; init; }

    /// <summary>Which orders it takes, each once: all must hold. Asked until the order has a journey. Empty: every order.</summary>
    public IReadOnlyList<Condition> Entry { get; init; } = [];

    /// <summary>As soon as one holds, its service and advertising steps are over.</summary>
    public IReadOnlyList<Condition> Exits { get; init; } = [];

    /// <summary>Cut out of the windows of service and advertising steps; null for none.</summary>
    public QuietHours? QuietHours
    {
        get;
        init
        {
            field = value;
            _sequence = null;
        }
    }

    /// <summary>Percent of customers who get no advertising step, for comparison; 0 to 50.</summary>
    public int Holdout { get; init; }

    /// <summary>In the order in which a reader should see them; their timing alone decides when they run.</summary>
    public required IReadOnlyList<Step> Steps
    {
        get;
        init
        {
            field = value;
            _sequence = null;
        }
    }

    /// <summary>Texts that the shop wrote itself, by name.</summary>
    public IReadOnlyList<CampaignMessage> Messages
    {
        get;
        init
        {
            field = value;
            _sequence = null;
        }
    } = [];

    /// <summary>The steps as journeys run them.</summary>
    [JsonIgnore]
    public IReadOnlyList<SequenceStep> Sequence => _sequence ??= [.. Expand().Select(step => new SequenceStep(this, step))];

    /// <summary>Whether a condition asks for all that the customer bought.</summary>
    [JsonIgnore]
    public bool AsksHistory => AskHistory(Entry) || AskHistory(Exits)
        || Steps.Any(step => AskHistory(step.Conditions) || AskHistory(step.Exits) || AskHistory(step.Reminder?.Conditions ?? []));

    /// <summary>The shop's own text of a message; null where it wrote none.</summary>
    public CampaignMessage? MessageOf(string name) => Messages.FirstOrDefault(message => message.Name == name);

    /// <summary>Whether who drew this lot is in the control group, which gets no advertising step.</summary>
    public bool HoldsOut(Draw draw) => Holdout > 0 && draw.PercentFor($"{Id}|holdout") < Holdout;

    private static bool AskHistory(IReadOnlyList<Condition> conditions) =>
        conditions.Any(condition => ConditionFields.OfHistory.Contains(condition.Field));

    private IEnumerable<Step> Expand()
    {
        foreach (var step in Steps)
        {
            yield return Quiet(step);
            if (step.Reminder is { } reminder)
            {
                yield return Quiet(reminder.After(step));
            }
        }
    }

    private Step Quiet(Step step) => QuietHours is not { } quiet || step.Class == MessageClass.Contract
        ? step
        : step with
        {
            Timing = step.Timing with { Window = quiet.Cut(step.Timing.Window) },
            Variants = [.. step.Variants.Select(variant => variant.Timing is { } timing
                ? variant with { Timing = timing with { Window = quiet.Cut(timing.Window) } }
                : variant)],
        };
}
