using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>
/// How many mails of a class and those above it are booked in a slice of ten minutes: what the class may use of the quota, evenly over
/// time, less the contract mails to be expected by those of the last hour and day.
/// </summary>
internal sealed class Pace
{
    /// <summary>However many contract mails there are, others are given some time to come back at.</summary>
    private const double Least = 0.05;

    private const double SlicesAnHour = 6;
    private const double MinutesASlice = 10;
    private const int KeptFrom = 4;
    private const int KeptOneOf = 12;

    /// <summary>Where only a day is limited, it is used in so many hours.</summary>
    private const double HoursOfDay = 12;

    private readonly double _most;
    private readonly double _places;

    public Pace(SendingQuota quota, SentCounts sent, SendingClass of, Instant now)
    {
        var lastDay = sent.ContractIn(QuotaWindow.Day, now);
        var expected = Math.Max(sent.ContractIn(QuotaWindow.Hour, now), lastDay / 24.0);
        double?[] rates =
        [
            quota.PerHour is { } hour ? SendingQuota.MostFor(of, hour) / SlicesAnHour : null,
            quota.PerMinute is { } minute ? SendingQuota.MostFor(of, minute) * MinutesASlice : null,
            quota is { PerHour: null, PerMinute: null, PerDay: { } day } ? SendingQuota.MostFor(of, day) / (HoursOfDay * SlicesAnHour) : null,
        ];
        _most = rates.Min() ?? throw new ArgumentException("Without a quota there is no pace.", nameof(quota));
        _places = Math.Max(_most - (expected / SlicesAnHour), _most * Least);
        ADay = quota.PerDay is { } perDay ? Math.Max(1, SendingQuota.MostFor(of, perDay) - lastDay) : null;
    }

    /// <summary>Most in a slice and the day before it; null: any number.</summary>
    public int? ADay { get; }

    /// <summary>How many slices lie from one mail to the next, where there is less than one to a slice; else 1.</summary>
    public int Apart(bool returning) => (int)Math.Ceiling(1 / Math.Min(1, returning ? _most : _places));

    /// <summary>Places of a slice.</summary>
    /// <param name="slice">Its number.</param>
    /// <param name="returning">
    /// For a mail whose time had come and that found others in its place. One place of twelve is kept for these, and what contract mails
    /// are expected to use, so that they need not queue anew.
    /// </param>
    public int Places(long slice, bool returning)
    {
        if (Apart(returning) > 1)
        {
            return 1;
        }

        var rate = returning ? _most : _places;
        var places = (int)(Math.Floor((slice + 1) * rate) - Math.Floor(slice * rate));
        return returning || places < KeptFrom ? places : places - Math.Max(1, places / KeptOneOf);
    }
}
