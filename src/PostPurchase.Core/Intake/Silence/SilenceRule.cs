using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>
/// Silence is an alarm when, by what was usual in the four weeks before the last webhook, there was less than one chance in ten thousand
/// that nothing comes in all whole hours since, and there were at least two. Before two weeks are known nothing is said. At night, on
/// Sundays and in a small shop many hours are usually silent, so that it takes longer there by itself.
/// </summary>
public static class SilenceRule
{
    /// <summary>Below this it is no chance. A shop has thousands of pauses in a year, and none of them is to be a false alarm.</summary>
    public const double Chance = 0.0001;

    /// <summary>Whole hours without a webhook before there is an alarm.</summary>
    public const int LeastHours = 2;

    /// <summary>What is usual is learned from so many days before the last webhook.</summary>
    public const int LearnedDays = 28;

    /// <summary>How long webhooks must have come before anything is said.</summary>
    public const int LeastDays = 14;

    /// <summary>After so long the platform is not used any more.</summary>
    public const int GoneDays = 30;

    /// <summary>Counts of so many days are needed to judge.</summary>
    public const int NeededDays = LearnedDays + GoneDays + 2;

    /// <param name="shop">Whose zone and holidays count.</param>
    /// <param name="days">Oldest first; of the last <see cref="NeededDays"/> days.</param>
    /// <param name="now">The moment of the question.</param>
    /// <returns>Every platform that was heard in that time.</returns>
    public static IReadOnlyList<PlatformSilence> Judge(Shop shop, IReadOnlyList<ArrivalDay> days, Instant now)
    {
        var (zone, holidays) = (RecipientPlaces.ShopZone(shop), HolidayCalendar.For(shop.Country, shop.Region));
        return [.. PlatformHours.Of(days).Select(hours => Judge(hours, zone, holidays, now))];
    }

    private static PlatformSilence Judge(PlatformHours hours, DateTimeZone zone, HolidayCalendar holidays, Instant now)
    {
        var lastAt = hours.LastAt ?? throw new InvalidOperationException($"{hours.Platform} was never heard.");
        var since = Instant.Min(lastAt, now);
        var from = Instant.Max(hours.FirstHour ?? since, since - Duration.FromDays(LearnedDays));
        var isKnown = since - from >= Duration.FromDays(LeastDays);
        var alarmAt = isKnown ? AlarmAt(UsualHours.Learn(hours, from, PlatformHours.StartOf(since), zone, holidays), since) : null;
        var state = now - since >= Duration.FromDays(GoneDays) ? SilenceState.Gone
            : !isKnown ? SilenceState.Learning
            : alarmAt <= now ? SilenceState.Silent
            : SilenceState.Usual;
        return new PlatformSilence(hours.Platform, state, lastAt, alarmAt, hours.BadSignaturesSince(since));
    }

    /// <summary>The end of the hour with which silence stops being chance; null where that takes longer than anybody would wait.</summary>
    private static Instant? AlarmAt(UsualHours usual, Instant since)
    {
        var hour = PlatformHours.StartOf(since) + Duration.FromHours(1);
        var (chance, end) = (1.0, since + Duration.FromDays(GoneDays));
        for (var count = 1; hour < end; count++)
        {
            chance *= 1 - usual.Chance(hour);
            hour += Duration.FromHours(1);
            if (count >= LeastHours && chance < Chance)
            {
                return hour;
            }
        }

        return null;
    }
}
