using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Intake.Silence;

public sealed class SilenceRuleTests
{
    /// <summary>A Monday.</summary>
    private static readonly Instant Start = Instant.FromUtc(2026, 2, 2, 0, 0);

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void A_busy_shop_that_falls_silent_at_noon_is_noticed_the_same_day()
    {
        // 28 days, the last webhook on Monday 2 March at 12:30 in Berlin.
        var end = Instant.FromUtc(2026, 3, 2, 11, 30);
        var days = Days(Orders(20, new Random(Seeds.Seed), end));

        Assert.Equal(SilenceState.Usual, Judge(days, end + Duration.FromHours(2)).State);
        var alarm = Judge(days, end).AlarmAt!.Value;
        Assert.InRange(alarm - end, Duration.FromHours(2), Duration.FromHours(5));
        Assert.Equal(SilenceState.Silent, Judge(days, alarm).State);
    }

    [Fact]
    public void Silence_at_night_is_usual_and_noticed_in_the_morning()
    {
        var end = Instant.FromUtc(2026, 3, 2, 21, 30);
        var days = Days(Orders(20, new Random(Seeds.Seed), end, night: 0));

        var alarm = Judge(days, end).AlarmAt!.Value.InZone(Berlin);

        Assert.Equal(new LocalDate(2026, 3, 3), alarm.Date);
        Assert.InRange(alarm.Hour, 9, 12);
    }

    [Fact]
    public void A_shop_with_an_order_a_week_never_alarms()
    {
        var end = Start + Duration.FromDays(40);
        var days = Days(Enumerable.Range(0, 6).Select(week => Start + Duration.FromDays(7 * week) + Duration.FromHours(10)));

        Assert.Null(Judge(days, end).AlarmAt);
    }

    [Fact]
    public void Nothing_is_said_before_two_weeks_are_known()
    {
        var end = Start + Duration.FromDays(10);
        var days = Days(Orders(20, new Random(Seeds.Seed), end));

        Assert.Equal(SilenceState.Learning, Judge(days, end + Duration.FromDays(1)).State);
    }

    [Fact]
    public void A_platform_that_was_silent_for_a_month_is_not_used_any_more()
    {
        var end = Start + Duration.FromDays(28);
        var days = Days(Orders(20, new Random(Seeds.Seed), end));

        Assert.Equal(SilenceState.Silent, Judge(days, end + Duration.FromDays(29)).State);
        Assert.Equal(SilenceState.Gone, Judge(days, end + Duration.FromDays(30)).State);
    }

    [Fact]
    public void Calls_with_a_bad_signature_break_no_silence_and_are_counted()
    {
        var end = Start + Duration.FromDays(28) - Duration.FromHours(12);
        var days = Days(
            Orders(20, new Random(Seeds.Seed), end),
            Enumerable.Range(0, 30).Select(count => end + Duration.FromMinutes(60 + (10 * count))));

        var silence = Judge(days, end + Duration.FromDays(1));

        Assert.Equal((SilenceState.Silent, 30), (silence.State, silence.BadSignatures));
    }

    /// <summary>Shops of all sizes with a night, weekends and bursts of webhooks for each order: a year each, and hardly an alarm.</summary>
    [Fact]
    public void Chance_gives_hardly_any_false_alarm_in_shops_of_any_size()
    {
        var random = new Random(Seeds.Seed);
        var (alarms, years) = (0, 0);
        foreach (var perHour in new[] { 0.05, 0.2, 1, 3, 10, 60 })
        {
            for (var copy = 0; copy < 3; copy++, years++)
            {
                alarms += FalseAlarms([.. Orders(perHour, random, Start + Duration.FromDays(365), night: 0.05)]);
            }
        }

        Assert.True(alarms <= years / 2, $"{alarms} false alarms in {years} years of shops (seed {Seeds.Seed}).");
    }

    private static int FalseAlarms(Instant[] times)
    {
        var days = Days(times);
        var alarms = 0;
        for (var index = 0; index + 1 < times.Length; index++)
        {
            // Only a pause of two whole hours can be one.
            if (times[index + 1] - times[index] > Duration.FromHours(2)
                && Judge(Until(days, times[index]), times[index]).AlarmAt <= times[index + 1])
            {
                alarms++;
            }
        }

        return alarms;
    }

    /// <summary>What was known then: later hours of the same day are not read, since what is usual is learned until the last webhook.</summary>
    private static List<ArrivalDay> Until(IReadOnlyList<ArrivalDay> days, Instant at)
    {
        var date = at.InUtc().Date;
        return
        [
            .. days.Where(day => day.Date > date.PlusDays(-SilenceRule.NeededDays) && day.Date < date),
            .. days.Where(day => day.Date == date).Select(day => new ArrivalDay { Date = date }.With(new ArrivalCount(date, at.InUtc().Hour, "shopify", ArrivalOutcome.Accepted, 1, at))),
        ];
    }

    private static PlatformSilence Judge(IReadOnlyList<ArrivalDay> days, Instant now) => Assert.Single(SilenceRule.Judge(A.Shop(), days, now));

    /// <summary>Times of orders: by day as many as said, fewer at night (23 to 7) and half on Sundays.</summary>
    private static IEnumerable<Instant> Orders(double perHour, Random random, Instant until, double night = 0.05)
    {
        for (var at = Start; at < until;)
        {
            var local = at.InZone(Berlin).LocalDateTime;
            var rate = perHour * (local.Hour is < 7 or >= 23 ? night : 1) * (local.DayOfWeek == IsoDayOfWeek.Sunday ? 0.5 : 1);
            var step = Duration.FromMinutes(10);
            if (random.NextDouble() < 1 - Math.Exp(-rate / 6))
            {
                yield return at + Duration.FromSeconds(random.Next(600));
            }

            at += step;
        }
    }

    private static List<ArrivalDay> Days(IEnumerable<Instant> heard, IEnumerable<Instant>? badSignatures = null)
    {
        var days = new SortedDictionary<LocalDate, ArrivalDay>();
        void Count(Instant at, ArrivalOutcome outcome, Instant? heardAt)
        {
            var utc = at.InUtc();
            var day = days.GetValueOrDefault(utc.Date) ?? new ArrivalDay { Date = utc.Date };
            days[utc.Date] = day.With(new ArrivalCount(utc.Date, utc.Hour, "shopify", outcome, 1, heardAt));
        }

        foreach (var at in heard)
        {
            Count(at, ArrivalOutcome.Accepted, at);
        }

        foreach (var at in badSignatures ?? [])
        {
            Count(at, ArrivalOutcome.BadSignature, null);
        }

        return [.. days.Values];
    }
}
