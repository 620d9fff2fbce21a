using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>What was handed to the provider of late, in buckets, oldest first. Persisted; the one row that all instances count in.</summary>
public sealed record SentCounts
{
    public static SentCounts Empty { get; } = new();

    public IReadOnlyList<SentBucket> Minute { get; init; } = [];

    public IReadOnlyList<SentBucket> Hour { get; init; } = [];

    public IReadOnlyList<SentBucket> Day { get; init; } = [];

    /// <summary>The provider asked to come back then: all but contract mails hold back until then.</summary>
    public Instant? HoldUntil { get; init; }

    internal IReadOnlyList<SentBucket> Of(QuotaWindow window) =>
        ReferenceEquals(window, QuotaWindow.Minute) ? Minute : ReferenceEquals(window, QuotaWindow.Hour) ? Hour : Day;

    /// <summary>How many count in a window.</summary>
    internal int CountIn(QuotaWindow window, Instant now) => Of(window).Where(bucket => window.LeavesAt(bucket) > now).Sum(bucket => bucket.All);

    internal int ContractIn(QuotaWindow window, Instant now) =>
        Of(window).Where(bucket => window.LeavesAt(bucket) > now).Sum(bucket => bucket.Contract);

    /// <summary>The first moment from now on at which a window has room for so many, if nothing else is sent until then.</summary>
    /// <param name="window">The window.</param>
    /// <param name="most">How many it takes.</param>
    /// <param name="wanted">The last of so many: what is more than the window takes has to wait for further windows.</param>
    /// <param name="now">The moment.</param>
    internal Instant RoomAt(QuotaWindow window, int most, int wanted, Instant now)
    {
        var (rounds, rest) = Math.DivRem(wanted - 1, most);
        var (used, at) = (CountIn(window, now), now);
        foreach (var bucket in Of(window))
        {
            if (used + rest + 1 <= most)
            {
                break;
            }

            if (window.LeavesAt(bucket) is var leaves && leaves > now)
            {
                (used, at) = (used - bucket.All, Instant.Max(at, leaves));
            }
        }

        return at + (rounds * (window.Length + window.Bucket));
    }

    /// <summary>With more, or fewer, mails of a class at a moment; what has left its window is forgotten.</summary>
    internal SentCounts With(SendingClass of, int count, Instant at) => this with
    {
        Minute = Add(QuotaWindow.Minute, of, count, at),
        Hour = Add(QuotaWindow.Hour, of, count, at),
        Day = Add(QuotaWindow.Day, of, count, at),
        HoldUntil = HoldUntil > at ? HoldUntil : null,
    };

    private List<SentBucket> Add(QuotaWindow window, SendingClass of, int count, Instant at)
    {
        // Kept a bucket longer: another instance's clock may be behind.
        var kept = Of(window).Where(bucket => window.LeavesAt(bucket) + window.Bucket > at).ToList();
        var start = window.BucketOf(at);
        var place = kept.FindIndex(bucket => bucket.At >= start);
        if (place >= 0 && kept[place].At == start)
        {
            kept[place] = kept[place].With(of, count);
        }
        else if (count > 0)
        {
            kept.Insert(place < 0 ? kept.Count : place, new SentBucket(start, 0, 0).With(of, count));
        }

        return kept;
    }
}
