using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>A window that a quota counts in, and how finely it is counted: a bucket counts until all of it has left the window.</summary>
internal sealed record QuotaWindow(Duration Length, Duration Bucket)
{
    /// <summary>
    /// Counted longer by this: between our count and the provider's lie the way there and the difference of clocks.
    /// </summary>
    private static readonly Duration Slack = Duration.FromSeconds(3);

    public static QuotaWindow Minute { get; } = new(Duration.FromMinutes(1), Duration.FromSeconds(2));

    public static QuotaWindow Hour { get; } = new(Duration.FromHours(1), Duration.FromMinutes(2));

    public static QuotaWindow Day { get; } = new(Duration.FromHours(24), Duration.FromHours(1));

    /// <summary>Start of the bucket that a moment lies in.</summary>
    public Instant BucketOf(Instant at)
    {
        var seconds = at.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds(seconds - (seconds % (long)Bucket.TotalSeconds));
    }

    /// <summary>When a bucket counts no more.</summary>
    public Instant LeavesAt(SentBucket bucket) => bucket.At + Bucket + Length + Slack;
}
