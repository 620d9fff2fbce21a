using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Journeys;

/// <summary>What was done about one occurrence of a step. Persisted; written before and after the effect.</summary>
public sealed record StepRecord
{
    public required StepProgress Progress { get; init; }

    /// <summary>When this was recorded; for <see cref="StepProgress.Sent"/> when the provider took the mail.</summary>
    public required Instant At { get; init; }

    /// <summary>When the step was due and how that came about; null where it was skipped before a date was known.</summary>
    public DueTime? Due { get; init; }

    /// <summary>True where the due time rests on an estimate of delivery.</summary>
    public bool Estimated { get; init; }

    /// <summary>Name of the mail, given before it is first sent.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Why it was skipped, or why the provider wants it later.</summary>
    public Reason? Reason { get; init; }

    /// <summary>The legal basis, for advertising; for a contract mail, of the advertising at its end.</summary>
    public string? Basis { get; init; }

    /// <summary>The variant that was sent, of steps that have some.</summary>
    public string? Variant { get; init; }

    /// <summary>The voucher that was set apart for the mail, or went out with it.</summary>
    public SentVoucher? Voucher { get; init; }

    /// <summary>Not again before this.</summary>
    public Instant? NotBefore { get; init; }

    public int Attempts { get; init; }

    /// <summary>While a mail is being sent: when the record before this one was written; null without one.</summary>
    [JsonIgnore]
    public Instant? EarlierAt { get; init; }

    /// <summary>While a mail is being sent: the time that the sending quota, or the provider, put it off to before; null without one.</summary>
    [JsonIgnore]
    public Instant? Slot { get; init; }

    /// <summary>True while the provider may have the mail from an earlier attempt, whose outcome is not on record.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InDoubt { get; init; }
}
