using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>What became of the mails that were sent in a period, and of those that were skipped in it.</summary>
public sealed record MailFigures
{
    public required long Sent { get; init; }

    public required long Delivered { get; init; }

    /// <summary>Reported as not arrived, and never as delivered.</summary>
    public required long Bounced { get; init; }

    /// <summary>0 where the mail provider does not follow opens.</summary>
    public required long Opened { get; init; }

    /// <summary>0 where the mail provider does not follow clicks.</summary>
    public required long Clicked { get; init; }

    public required long Answered { get; init; }

    public required long Unsubscribed { get; init; }

    public required long Skipped { get; init; }

    /// <summary>By <see cref="Journeys.Rule"/>, as it is persisted.</summary>
    public required IReadOnlyDictionary<string, long> SkippedBy { get; init; }

    /// <summary>Of those whose arrival or failure was reported.</summary>
    public Proportion DeliveryRate => new(Delivered, Delivered + Bounced);

    public Proportion ClickRate => new(Clicked, Sent);

    public Proportion AnswerRate => new(Answered, Sent);

    public Proportion UnsubscribeRate => new(Unsubscribed, Sent);

    internal static MailFigures Of(Tally tally, string slot) => new()
    {
        Sent = Count(tally, slot, Measure.Sent),
        Delivered = Count(tally, slot, Measure.Delivered),
        Bounced = Count(tally, slot, Measure.Bounced),
        Opened = Count(tally, slot, Measure.Opened),
        Clicked = Count(tally, slot, Measure.Clicked),
        Answered = Count(tally, slot, Measure.Answered),
        Unsubscribed = Count(tally, slot, Measure.Unsubscribed),
        Skipped = Count(tally, slot, Measure.Skipped),
        SkippedBy = Reasons(tally, slot, Measure.Skipped),
    };

    internal static long Count(Tally tally, string slot, string measure) => (long)tally.Of(slot, measure);

    /// <summary>The most frequent first.</summary>
    internal static IReadOnlyDictionary<string, long> Reasons(Tally tally, string slot, string measure) => tally.Parts(slot, measure)
        .OrderByDescending(part => part.Value).ThenBy(part => part.Key, StringComparer.Ordinal)
        .ToDictionary(part => part.Key, part => (long)part.Value, StringComparer.Ordinal);
}
