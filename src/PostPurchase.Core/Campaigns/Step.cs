using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns;

/// <summary>One message of a campaign: what, when, for whom.</summary>
public sealed record Step
{
    /// <summary>Unique in the campaign.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the message template.</summary>
    public required string Message { get; init; }

    public required MessageClass Class { get; init; }

    /// <summary>What an advertising step is, where its message does not say it (<see cref="StepCategory"/>); null: what the message says.</summary>
    public ConsentCategory? Category { get; init; }

    /// <summary>Who gets the mail.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Audience Audience { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>From the anchor to the moment of sending.</summary>
    public StepTiming Timing { get; init; } = new();

    /// <summary>Overdue by more than this, the step is skipped: nobody gets yesterday's news.</summary>
    public Period Expiry { get; init; } = Period.FromDays(7);

    /// <summary>A problem hold ends this long after the step was due; null: only with the problem.</summary>
    public Period? HoldLimit { get; init; }

    /// <summary>All must hold at the moment of sending, else the step is skipped.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>As soon as one holds, the step is over.</summary>
    public IReadOnlyList<Condition> Exits { get; init; } = [];

    /// <summary>Runs once for each product or category; null: once.</summary>
    public LineGroups? Each { get; init; }

    public WhenCapped WhenCapped { get; init; }

    /// <summary>The voucher that goes with its mail; null: none.</summary>
    public VoucherWish? Voucher { get; init; }

    public Reminder? Reminder { get; init; }

    /// <summary>Alternatives of an A/B test; empty for none.</summary>
    public IReadOnlyList<Variant> Variants { get; init; } = [];

    /// <summary>The variant this step stands for, in a <see cref="Campaign.Sequence"/>; null for the step as it was written.</summary>
    [JsonIgnore]
    public string? Variant { get; init; }

    /// <summary>The shop's own text of its message, in a <see cref="Campaign.Sequence"/>; null where it is as it ships.</summary>
    [JsonIgnore]
    public CampaignMessage? Own { get; init; }

    /// <summary>The step as one of its variants.</summary>
    internal Step As(Variant variant) => this with
    {
        Variant = variant.Id,
        Message = variant.Message ?? Message,
        Timing = variant.Timing ?? Timing,
        Variants = [],
    };
}
