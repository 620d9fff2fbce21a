using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Valid campaigns over all that campaigns can say. The same seed gives the same one.</summary>
public sealed class RandomCampaign
{
    private static readonly (string Message, MessageClass Least)[] Anywhere =
    [
        ("confirmation", MessageClass.Contract), ("delivery-check-in", MessageClass.Service), ("survey", MessageClass.Advertising),
        ("survey-reminder", MessageClass.Advertising), ("care-tips", MessageClass.Advertising), ("review-request", MessageClass.Advertising),
    ];

    private readonly Random _random;
    private readonly RandomTiming _timing;
    private readonly RandomConditions _conditions;
    private readonly bool _asksForReviews;
    private readonly List<string> _once = [];

    private RandomCampaign(Random random)
    {
        _random = random;
        _asksForReviews = Half();
        _conditions = new RandomConditions(random, mayNameAnswers: !_asksForReviews);
        _timing = new RandomTiming(random, Half() ? RandomTiming.Night(random) : null);
    }

    public static Campaign Of(Random random) => new RandomCampaign(random).Make();

    private Campaign Make() => new()
    {
        Id = "random-" + _random.Next(1000),
        Version = _random.Next(1, 100),
        Name = new LocalizedText("Zufällig", "Random"),
        Entry = _conditions.Few(),
        Exits = _conditions.Few(),
        QuietHours = _timing.Quiet,
        Holdout = Half() ? 0 : _random.Next(51),
        Steps = [.. Enumerable.Range(1, _random.Next(1, 7)).Select(number => MakeStep($"step-{number}"))],
    };

    private Step MakeStep(string id)
    {
        var (message, least, anchor) = Told();
        var repeats = anchor.IsPerParcel || anchor.On is AnchorEvent.ReturnRequested or AnchorEvent.ReturnReceived or AnchorEvent.ReturnRefunded;
        var each = !repeats && Rarely() ? Groups() : null;
        var declared = (MessageClass)_random.Next((int)least, 3);
        var expiry = Period.FromDays(_random.Next(2, 30));
        var step = new Step
        {
            Id = id,
            Message = message,
            Class = declared,
            Category = declared == MessageClass.Advertising && Rarely() ? (ConsentCategory)_random.Next(1, 4) : null,
            Anchor = anchor,
            Timing = _timing.For(declared),
            Expiry = expiry,
            HoldLimit = declared == MessageClass.Contract ? null
                : message == "review-request" || Half() ? Period.FromDays(_random.Next((int)expiry.Days)) : null,
            Conditions = _conditions.Few(),
            Exits = _conditions.Few(),
            Each = each,
            WhenCapped = Half() ? WhenCapped.Wait : WhenCapped.Skip,
            Variants = Rarely() ? Variants(declared) : [],
            Reminder = !repeats && each is null && Rarely() ? Reminder(declared) : null,
        };
        if (!repeats && each is null)
        {
            _once.Add(id);
            _once.AddRange(step.Reminder is null ? [] : [Core.Campaigns.Reminder.IdAfter(id)]);
        }

        return step;
    }

    private (string Message, MessageClass Least, Anchor Anchor) Told()
    {
        var (message, least) = Anywhere[_random.Next(Anywhere.Length - (_asksForReviews ? 0 : 1))];
        return _random.Next(12) switch
        {
            0 => ("shipping-notice", MessageClass.Contract, new Anchor { On = AnchorEvent.Shipped, Per = Half() ? null : AnchorScope.Parcel }),
            1 => ("cancellation", MessageClass.Contract, new Anchor { On = AnchorEvent.Cancelled }),
            2 => ("return-registered", MessageClass.Contract, new Anchor { On = AnchorEvent.ReturnRequested }),
            3 => ("return-received", MessageClass.Contract, new Anchor { On = AnchorEvent.ReturnReceived }),
            4 => ("return-refunded", MessageClass.Contract, new Anchor { On = AnchorEvent.ReturnRefunded }),
            5 or 6 when _once.Count > 0 => (message, least, new Anchor { On = AnchorEvent.Sent, Step = _once[_random.Next(_once.Count)] }),
            7 => (message, least, new Anchor { On = AnchorEvent.Answered, Question = Half() ? null : "csat" }),
            8 => (message, least, new Anchor { On = Half() ? AnchorEvent.Placed : AnchorEvent.Paid }),
            9 => (message, least, new Anchor { On = AnchorEvent.Shipped, Per = Half() ? AnchorScope.Order : AnchorScope.Parcel }),
            _ => (message, least, Delivered()),
        };
    }

    private Anchor Delivered() => new()
    {
        On = AnchorEvent.Delivered,
        Per = _random.Next(3) switch { 0 => null, 1 => AnchorScope.Order, _ => AnchorScope.Parcel },
        Estimate = Period.FromDays(_random.Next(8)),
        Unreported = Period.FromDays(_random.Next(40)),
    };

    private LineGroups Groups() => new()
    {
        By = Half() ? LineGroupKind.Product : LineGroupKind.Tag,
        Only = ["coffee", "tea", "p-l1"],
        Most = _random.Next(1, 4),
    };

    private Reminder Reminder(MessageClass declared)
    {
        // A reminder of a review request needs the step's hold to end in time; others do for any step.
        var fitting = Anywhere.Where(one => one.Least <= declared && one.Message != "review-request").ToList();
        return new Reminder
        {
            Message = fitting[_random.Next(fitting.Count)].Message,
            Delay = Period.FromDays(_random.Next(1, 10)),
            Expiry = Period.FromDays(_random.Next(1, 10)),
            Conditions = _conditions.Few(),
        };
    }

    private Variant[] Variants(MessageClass declared)
    {
        var share = _random.Next(1, 100);
        return
        [
            new Variant { Id = "a", Share = share, Timing = new StepTiming { Delay = Period.FromHours(_random.Next(5)) } },
            new Variant { Id = "b", Share = 100 - share, Timing = _timing.For(declared) with { Delay = Period.FromDays(_random.Next(6, 9)) } },
        ];
    }

    private bool Half() => _random.Next(2) == 0;

    private bool Rarely() => _random.Next(4) == 0;
}
