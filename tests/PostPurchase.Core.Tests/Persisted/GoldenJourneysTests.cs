using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Cases;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Timing;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>Journeys and what holds them together.</summary>
public sealed class GoldenJourneysTests
{
    [Fact]
    public void Journeys_are_stored_as_ever() => Matches("journey", new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At }
        .With(new StepKey("survey", null), new StepRecord
        {
            Progress = StepProgress.Sent,
            At = At,
            Due = new DueTime(At, At - Duration.FromDays(1), [new Move(MoveRule.MovedFromSunday), new Move(MoveRule.MovedFromHoliday, "Ostermontag")]),
            Estimated = true,
            MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000001"),
            Basis = "consent: checkout",
            Attempts = 1,
        })
        .With(new StepKey("shipping-notice", "s1"), new StepRecord
        {
            Progress = StepProgress.Sending,
            At = At,
            MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000002"),
            NotBefore = At + Duration.FromMinutes(5),
            InDoubt = true,
            Reason = new Reason(Rule.ProviderBusy, "429"),
            Attempts = 2,
        })
        .With(new StepKey("review-request", null), new StepRecord { Progress = StepProgress.Skipped, At = At, Reason = new Reason(Rule.OrderCancelled) }));

    [Fact]
    public void Mails_sent_again_are_stored_as_ever() => Matches("journey-resent", new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At }
        .With(new StepKey("shipping-notice", "s1", "4f1c"), new StepRecord { Progress = StepProgress.Sent, At = At, MessageId = Message, Attempts = 1 }));

    [Fact]
    public void Retired_journeys_are_stored_as_ever() =>
        Matches("journey-retired", new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At, Retired = true });

    [Fact]
    public void Contacts_are_stored_as_ever() => Matches("contacts", new ContactHistory(
    [
        new Contact(Message, At, MessageClass.Service, "1001|post-purchase"),
        new Contact(new Guid("6f1d2c3b-0000-5000-8000-000000000004"), At + Duration.FromMilliseconds(86400123), MessageClass.Advertising, "1001|post-purchase"),
    ]));

    [Fact]
    public void Lists_of_cases_are_stored_as_ever() => Matches("case-entry", new CaseEntry
    {
        Order = Id,
        Case = "product-2",
        Cause = "product:p1",
        OpenedAt = At,
        RespondedAt = At + Duration.FromHours(1),
        ResolvedAt = At + Duration.FromHours(2),
        TakenBack = true,
    });

    [Fact]
    public void Rules_keep_their_names() => Matches("rules", Enum.GetValues<Rule>());
}
