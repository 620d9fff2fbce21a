using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.TestKit.Campaigns;

/// <summary>Runs a campaign over an order to which everything happens, so that what can't run throws.</summary>
public static class CampaignTrial
{
    private static readonly OrderState State = OrderHistory.Fold(Everything().Select(happened =>
        RecordedEvent.Of(happened, Happened.Moment("2026-03-27T09:00:00Z"), "test")));

    /// <summary>Throws where the campaign that was read can't run.</summary>
    public static void Run(Campaign campaign)
    {
        var order = State.Order ?? throw new InvalidOperationException("The trial has no order.");
        var journey = new JourneyRecord { Campaign = campaign.Id, Version = campaign.Version, StartedAt = order.PlacedAt };
        var state = State;
        if (campaign.Occasion is { } occasion)
        {
            var came = Came(campaign, occasion);
            journey = journey with { Occasion = came.Occasion };
            state = state with { Occasions = [came] };
        }

        var facts = new JourneyFacts(campaign, A.Shop(), order, state, journey, RecipientPlaces.For(order.DeliveryAddress, A.Shop()));
        foreach (var condition in campaign.Entry)
        {
            _ = ConditionRule.Holds(condition, State, facts.Shop);
        }

        foreach (var days in (int[])[1, 10, 100])
        {
            var now = order.PlacedAt + Duration.FromDays(days);
            foreach (var decision in Decider.Decide(facts, now).Decisions.OfType<StepDecision.Send>())
            {
                journey = journey.With(decision.Key, new StepRecord { Progress = StepProgress.Sent, At = now });
            }

            facts = facts with { Journey = journey };
        }
    }

    /// <summary>What starts first within the next years.</summary>
    private static OrderEvent.OccasionCame Came(Campaign campaign, OccasionRule occasion)
    {
        var placed = new LocalDate(2026, 3, 26);
        var first = new DateInterval(placed, placed.PlusYears(4)).Select(day => OccasionCalendar.On(occasion, day)).FirstOrDefault(days => days.Count > 0);
        return new OrderEvent.OccasionCame
        {
            At = Happened.Moment("2026-03-26T09:00:00Z"),
            OrderId = new OrderId("1001"),
            Campaign = campaign.Id,
            Occasion = "first",
            Date = first?[0].Date ?? placed,
            From = first?[0].From ?? placed,
        };
    }

    private static IEnumerable<OrderEvent> Everything()
    {
        var at = Happened.At("2026-03-26T09:00:00Z");
        return
        [
            at.Placed(), at.Paid(), at.Shipped("s1"), at.Shipped("s2", new LineQuantity("l1", 1)), at.Delivered("s1"), at.Delivered("s2"),
            at.ReturnRequested("r1", new LineQuantity("l1", 1)), at.ReturnReceived("r1"), at.ReturnRefunded("r1", 5),
            new OrderEvent.AnswerGiven { At = Happened.Moment("2026-03-26T09:00:00Z"), OrderId = new OrderId("1001"), Question = "csat", Value = "5" },
        ];
    }
}
