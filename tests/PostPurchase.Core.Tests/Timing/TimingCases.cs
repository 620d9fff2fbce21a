using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

/// <summary>Valid timings, anchors and places from a seed; half of the anchors lie within two days of a clock change.</summary>
internal sealed class TimingCases(int seed)
{
    private static readonly RecipientPlace[] AllPlaces =
        [Places.Berlin, Places.Munich, Places.NewYork, Places.Cairo, Places.Beirut, Places.LordHowe, Places.StJohns];

    private static readonly Instant Start = Instant.FromUtc(2009, 1, 1, 0, 0);

    private readonly Random _random = new(seed);

    public (StepTiming Timing, Instant Anchor, RecipientPlace Place) Next()
    {
        var place = AllPlaces[_random.Next(AllPlaces.Length)];
        return (Timing(), Anchor(place.Zone), place);
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private Instant Anchor(DateTimeZone zone)
    {
        var any = Start + Duration.FromSeconds(_random.NextInt64(20L * 365 * 86400));
        var interval = zone.GetZoneInterval(any);
        return Chance(2) && interval.HasEnd
            ? interval.End + Duration.FromSeconds(_random.Next(-2 * 86400, 2 * 86400))
            : any;
    }

    private StepTiming Timing() => new()
    {
        Delay = Delay(),
        WorkingDays = Chance(3),
        TimeOfDay = Chance(2) ? Time() : null,
        Window = Chance(6) ? null : Window(),
    };

    private Period Delay() => new PeriodBuilder
    {
        Years = Chance(20) ? _random.Next(2) : 0,
        Months = Chance(6) ? _random.Next(14) : 0,
        Weeks = Chance(6) ? _random.Next(5) : 0,
        Days = Chance(2) ? _random.Next(12) : 0,
        Hours = Chance(3) ? _random.Next(50) : 0,
        Minutes = Chance(5) ? _random.Next(90) : 0,
    }.Build();

    private SendingWindow Window()
    {
        var (a, b) = (Time(), Time());
        return new SendingWindow
        {
            Earliest = a < b ? a : b,
            Latest = Chance(10) || a == b ? LocalTime.Midnight : a < b ? b : a,
            Weekdays = Weekdays(),
            Sundays = Chance(2),
            Holidays = Chance(2),
        };
    }

    /// <summary>Small hours are frequent: clocks change there.</summary>
    private LocalTime Time() => LocalTime.Midnight.PlusMinutes(Chance(2) ? _random.Next(4 * 60) : 15 * _random.Next(96));

    private List<IsoDayOfWeek> Weekdays()
    {
        var days = Enumerable.Range(1, 7).Where(_ => Chance(2)).Select(day => (IsoDayOfWeek)day).ToList();
        return Chance(2) || days is [IsoDayOfWeek.Sunday] ? [] : days;
    }
}
