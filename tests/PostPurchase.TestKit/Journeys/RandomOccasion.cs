using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Valid campaigns for occasions over all that can be said of one. The same seed gives the same one.</summary>
public sealed class RandomOccasion
{
    private readonly Random _random;
    private readonly RandomConditions _conditions;

    private RandomOccasion(Random random)
    {
        _random = random;
        _conditions = new RandomConditions(random, mayNameAnswers: true);
    }

    public static Campaign Of(Random random) => new RandomOccasion(random).Make();

    private Campaign Make()
    {
        var occasion = Occasion();
        return new Campaign
        {
            Id = "occasion-" + _random.Next(1000),
            Version = _random.Next(1, 100),
            Name = new LocalizedText("Zufällig", "Random"),
            Occasion = occasion with { Audience = _conditions.Few() },
            Exits = _conditions.Few(),
            Holdout = _random.Next(51),
            Steps = [.. Enumerable.Range(1, _random.Next(1, 4)).Select(number => MakeStep(number, occasion))],
        };
    }

    private OccasionRule Occasion() => _random.Next(5) switch
    {
        0 => new OccasionRule.Birthday { LeadDays = LeadDays(), LeapDay = Policy() },
        1 => new OccasionRule.Anniversary { LeadDays = LeadDays(), LeapDay = Policy() },
        2 => new OccasionRule.WinBack { After = Span() },
        3 => new OccasionRule.Reorder { LeadDays = LeadDays(), After = Span(), Tags = ["coffee"], Products = _random.Next(2) == 0 ? [] : ["p-l1"] },
        _ => new OccasionRule.Season { LeadDays = LeadDays(), Dates = [.. Enumerable.Range(1, _random.Next(1, 5)).Select(Date)] },
    };

    private SeasonDate Date(int number) => new()
    {
        Id = $"date-{number}",
        Name = new LocalizedText("Tag", "Day"),
        Date = Rule(),
        LeadDays = _random.Next(2) == 0 ? null : LeadDays(),
        Countries = _random.Next(2) == 0 ? [] : ["DE", "AT"],
    };

    private DateRule Rule() => _random.Next(5) switch
    {
        0 => new DateRule.Fixed(_random.Next(1, 13), _random.Next(1, 29)),
        1 => new DateRule.ByEaster(_random.Next(-80, 251)),
        2 => new DateRule.NthWeekday(
            _random.Next(1, 13), (IsoDayOfWeek)_random.Next(1, 8), _random.Next(2) == 0 ? DateRule.NthWeekday.Last : _random.Next(1, 5), _random.Next(-30, 31)),
        3 => new DateRule.Advent(_random.Next(1, 5)),
        _ => new DateRule.Listed([.. Enumerable.Range(2026, _random.Next(1, 4)).Select(year => new LocalDate(year, _random.Next(1, 13), _random.Next(1, 29)))]),
    };

    private Step MakeStep(int number, OccasionRule occasion) => MakeStep(number, occasion, Message(occasion));

    private Step MakeStep(int number, OccasionRule occasion, string message) => new()
    {
        Id = $"step-{number}",
        Message = message,
        Class = MessageClass.Advertising,
        Category = occasion is OccasionRule.Birthday ? ConsentCategory.Birthday : null,
        Anchor = number == 1 ? new Anchor { On = AnchorEvent.Occasion } : new Anchor { On = AnchorEvent.Sent, Step = "step-1" },
        Timing = new StepTiming { Delay = Period.FromDays(_random.Next(4) + (message == "birthday" ? occasion.LeadDays : 0)), TimeOfDay = new LocalTime(10, 0) },
        Conditions = _conditions.Few(),
        Exits = _conditions.Few(),
    };

    /// <summary>A birthday's own message must not come before the day.</summary>
    private string Message(OccasionRule occasion) => _random.Next(2) == 0 ? "care-tips" : occasion switch
    {
        OccasionRule.Birthday => "birthday",
        OccasionRule.Season => "seasonal",
        OccasionRule.WinBack => "win-back",
        _ => "survey",
    };

    private int LeadDays() => _random.Next(OccasionRule.MaxLeadDays + 1);

    private LeapDayPolicy Policy() => (LeapDayPolicy)_random.Next(3);

    private Period Span() => _random.Next(3) switch
    {
        0 => Period.FromDays(_random.Next(1, 400)),
        1 => Period.FromMonths(_random.Next(1, 25)),
        _ => new PeriodBuilder { Years = 1, Months = _random.Next(12), Weeks = _random.Next(3), Days = _random.Next(1, 30) }.Build(),
    };
}
