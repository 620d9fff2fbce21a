using PostPurchase.Core.Journeys;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Counting;

/// <summary>One occurrence of a step about which something was done.</summary>
/// <param name="Campaign">Its id, whatever the version.</param>
/// <param name="Step">Its id.</param>
/// <param name="Variant">Null where the step has none.</param>
/// <param name="Message">The message; null where the version that the journey runs has no such step any more.</param>
/// <param name="Occurrence">The parcel, return, product or tag; null where it runs once.</param>
/// <param name="Record">What was done.</param>
internal sealed record CountedStep(
    string Campaign, string Step, string? Variant, string? Message, string? Occurrence, StepRecord Record)
{
    public bool IsSent => Record.Progress == StepProgress.Sent;

    /// <summary>The same of all mails, of its campaign, and of its step and variant.</summary>
    public static IEnumerable<Fact> Of(
        string campaign, string step, string? variant, string measure, NodaTime.Instant? at) =>
    [
        new Fact(Subject.Mails, measure, at, Trend: true),
        new Fact(Subject.Campaign(campaign), measure, at, Trend: true),
        new Fact(Subject.Step(campaign, step, variant), measure, at),
    ];

    public IEnumerable<Fact> Fact(string measure) => Of(Campaign, Step, Variant, measure, Record.At);
}
