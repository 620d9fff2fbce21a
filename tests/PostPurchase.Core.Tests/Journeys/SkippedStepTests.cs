using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>A sequence goes on after a step that was skipped, without any further news.</summary>
public sealed class SkippedStepTests
{
    [Fact]
    public async Task A_step_follows_one_that_was_skipped_when_that_would_have_been_due()
    {
        var shop = new JourneyDriver(Happened.Moment("2026-03-26T09:00:00Z"), campaigns: new SecondAfterFirst());

        await shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        await shop.MoveTo(Happened.Moment("2026-04-10T09:00:00Z"));

        Assert.Equal(["second 2026-03-29T08:00:00Z"], shop.Sent);
    }

    /// <summary>One day after the order a mail that nobody gets, two days after that another; clocks change in between.</summary>
    private sealed class SecondAfterFirst : ICampaigns
    {
        private static readonly Campaign Only = new()
        {
            Id = "two",
            Version = 1,
            Name = new LocalizedText("Zwei", "Two"),
            Steps =
            [
                Step("first", new Anchor { On = AnchorEvent.Placed }, 1) with
                {
                    Conditions = [new Condition("order.voucher", ConditionOperator.Missing)],
                },
                Step("second", new Anchor { On = AnchorEvent.Sent, Step = "first" }, 2),
            ],
        };

        public ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation) =>
            new([new CampaignHead { Id = Only.Id, Live = 1 }]);

        public ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation) => new(Only);

        private static Step Step(string id, Anchor anchor, int days) => new()
        {
            Id = id,
            Message = "survey",
            Class = MessageClass.Advertising,
            Anchor = anchor,
            Timing = new() { Delay = Period.FromDays(days) },
        };
    }
}
