using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using static PostPurchase.Core.Tests.FrequencyCaps.Contacts;

namespace PostPurchase.Core.Tests.FrequencyCaps;

public sealed class CapRuleTests
{
    private static readonly FrequencyCap Default = new();
    private static readonly FrequencyCap Strict = new() { WithinJourney = true };
    private static readonly FrequencyCap AnyDay = new() { NonContractPerDay = 0 };

    [Fact]
    public void A_first_mail_is_allowed_and_recorded()
    {
        var wanted = Advertising(1, Monday, "a");

        Assert.Equal(History(wanted), After(Check(Default, ContactHistory.Empty, wanted)));
    }

    [Fact]
    public void A_contract_mail_is_always_allowed_and_never_recorded()
    {
        var history = History(Advertising(1, Monday, "a"));

        Assert.Same(history, After(Check(Strict, history, ForContract(2, Monday, "a"))));
    }

    [Fact]
    public void Advertising_of_another_journey_waits_until_the_period_is_over() =>
        IsCapped(Day(7), CapLimit.AdvertisingPeriod, Check(Default, History(Advertising(1, Monday, "a")), Advertising(2, Day(3), "b")));

    [Fact]
    public void A_period_is_over_exactly_its_days_later()
    {
        var history = History(Advertising(1, Monday, "a"));

        IsCapped(Day(7), CapLimit.AdvertisingPeriod, Check(Default, history, Advertising(2, Day(7) - Duration.Epsilon, "b")));
        After(Check(Default, history, Advertising(2, Day(7), "b")));
    }

    [Fact]
    public void A_journeys_own_sequence_is_exempt_from_the_advertising_limit() =>
        Assert.Equal(2, After(Check(Default, History(Advertising(1, Monday, "a")), Advertising(2, Day(3), "a"))).Contacts.Count);

    [Fact]
    public void Within_journeys_too_every_mail_counts_when_the_shop_says_so() =>
        IsCapped(Day(7), CapLimit.AdvertisingPeriod, Check(Strict, History(Advertising(1, Monday, "a")), Advertising(2, Day(3), "a")));

    [Fact]
    public void The_default_campaign_asks_for_a_review_3_days_after_its_survey_and_others_wait_for_both()
    {
        var history = After(Check(Default, History(Advertising(1, Monday, "a")), Advertising(2, Day(3), "a")));

        IsCapped(Day(10), CapLimit.AdvertisingPeriod, Check(Default, history, Advertising(3, Day(4), "b")));
    }

    [Fact]
    public void Two_mails_of_another_journey_count_once()
    {
        var two = AnyDay with { Advertising = new AdvertisingLimit { Most = 2 } };
        var history = History(Advertising(1, Monday, "a"), Advertising(2, Day(1), "a"));

        After(Check(two, history, Advertising(3, Day(2), "b")));
        IsCapped(Day(7), CapLimit.AdvertisingPeriod, Check(two with { WithinJourney = true }, history, Advertising(3, Day(2), "b")));
    }

    [Fact]
    public void Service_mails_do_not_count_as_advertising()
    {
        var history = History(ForService(1, Monday, "a"));

        After(Check(Default, history, Advertising(2, Day(1), "b")));
        After(Check(Default, History(Advertising(2, Monday, "b")), ForService(1, Day(1), "a")));
    }

    [Fact]
    public void A_second_mail_of_a_day_waits_for_the_next_local_day_whatever_its_journey()
    {
        var midnight = Instant.FromUtc(2026, 3, 2, 23, 0);
        var history = History(Advertising(1, Monday, "a"));

        IsCapped(midnight, CapLimit.NonContractPerDay, Check(Default, history, ForService(2, Day(0.2), "b")));
        IsCapped(midnight, CapLimit.NonContractPerDay, Check(Default, history, Advertising(2, Day(0.2), "a")));
        After(Check(Default, history, ForService(2, midnight, "b")));
        After(Check(AnyDay, history, ForService(2, Day(0.2), "b")));
    }

    [Fact]
    public void Several_mails_a_day_may_be_allowed()
    {
        var two = Default with { NonContractPerDay = 2 };
        var first = History(ForService(1, Monday, "a"));

        var second = After(Check(two, first, ForService(2, Day(0.1), "a")));

        IsCapped(Instant.FromUtc(2026, 3, 2, 23, 0), CapLimit.NonContractPerDay, Check(two, second, ForService(3, Day(0.2), "b")));
    }

    [Fact]
    public void The_limit_that_gives_way_last_is_named()
    {
        // The period ends on day 7 at 10:00, which has a service mail already, planned by a clock ahead of ours.
        var history = History(Advertising(1, Monday, "a"), ForService(2, Day(7.1), "c"));

        IsCapped(Day(7) + Duration.FromHours(14), CapLimit.NonContractPerDay, Check(Default, history, Advertising(3, Day(1), "b")));
    }

    [Fact]
    public void A_mail_before_a_recorded_one_keeps_its_distance_too()
    {
        var history = History(Advertising(1, Day(5), "a"));

        IsCapped(Day(12), CapLimit.AdvertisingPeriod, Check(Default, history, Advertising(2, Day(1), "b")));
        Assert.Equal([Id(2), Id(1)], After(Check(Default, history, Advertising(2, Day(-2), "b"))).Contacts.Select(contact => contact.MessageId));
    }

    [Fact]
    public void A_mail_between_recorded_ones_may_fill_a_period_that_neither_side_fills()
    {
        var two = AnyDay with { Advertising = new AdvertisingLimit { Most = 2 } };
        var history = History(Advertising(1, Monday, "a"), Advertising(2, Day(6), "b"));

        IsCapped(Day(7), CapLimit.AdvertisingPeriod, Check(two, history, Advertising(3, Day(3), "c")));
    }

    [Fact]
    public void A_mail_that_is_tried_again_is_not_kept_back_by_itself()
    {
        var history = History(Advertising(1, Monday, "a"));
        var again = Advertising(1, Day(0.1), "a");

        Assert.Equal(History(again), After(Check(Strict, history, again)));
    }

    [Fact]
    public void A_mail_that_is_tried_again_later_is_checked_afresh()
    {
        var history = History(Advertising(1, Monday, "a"), Advertising(2, Day(8), "b"));

        IsCapped(Day(15), CapLimit.AdvertisingPeriod, Check(Default, history, Advertising(1, Day(9), "a")));
    }

    [Fact]
    public void A_reservation_holds_when_the_cap_is_tightened()
    {
        var history = History(Advertising(1, Monday, "a"), Advertising(2, Day(1), "a"));

        Assert.Same(history, After(Check(Strict, history, Advertising(2, Day(1), "a"))));
    }

    [Fact]
    public void Days_are_those_of_the_wanted_mails_recipient()
    {
        // 23:30 in Berlin is 17:30 in New York, where the next morning in Berlin is the same day.
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var history = History(ForService(1, Instant.FromUtc(2026, 3, 2, 22, 30), "a"));
        var wanted = ForService(2, Instant.FromUtc(2026, 3, 3, 4, 0), "b");

        After(Check(Default, history, wanted));
        IsCapped(Instant.FromUtc(2026, 3, 3, 5, 0), CapLimit.NonContractPerDay, CapRule.Check(Default, history, wanted, newYork));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29T22:00:00Z")] // 23 hours
    [InlineData("Europe/Berlin", "2026-10-24T22:30:00Z", "2026-10-25T23:00:00Z")] // 25 hours
    [InlineData("America/Sao_Paulo", "2018-11-03T12:00:00Z", "2018-11-04T03:00:00Z")] // midnight is skipped
    [InlineData("America/Sao_Paulo", "2018-02-17T12:00:00Z", "2018-02-18T03:00:00Z")] // its last hour comes twice
    [InlineData("America/St_Johns", "2010-11-06T12:00:00Z", "2010-11-07T02:30:00Z")] // midnight comes twice
    [InlineData("Pacific/Apia", "2011-12-29T20:00:00Z", "2011-12-30T10:00:00Z")] // the next day does not exist
    public void The_next_day_begins_where_clocks_say(string zone, string contact, string nextDay)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var (at, next) = (NodaTime.Text.InstantPattern.General.Parse(contact).Value, NodaTime.Text.InstantPattern.General.Parse(nextDay).Value);
        var history = History(ForService(1, at, "a"));

        IsCapped(next, CapLimit.NonContractPerDay, CapRule.Check(Default, history, ForService(2, at + Duration.FromMinutes(5), "b"), tz));
        IsCapped(next, CapLimit.NonContractPerDay, CapRule.Check(Default, history, ForService(2, next - Duration.Epsilon, "b"), tz));
        After(CapRule.Check(Default, history, ForService(2, next, "b"), tz));
    }

    private static CapVerdict Check(FrequencyCap cap, ContactHistory history, Contact wanted) =>
        CapRule.Check(cap, history, wanted, Berlin);
}
