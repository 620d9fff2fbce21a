using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using NodaTime;

namespace PostPurchaseFunctions.Email;

/// <summary>How long the service asks to wait.</summary>
internal static partial class RetryAfter
{
    /// <summary>Where it does not say: the shorter of its quotas is per minute.</summary>
    private static readonly Duration Unsaid = Duration.FromSeconds(60);

    /// <summary>The longer of its quotas is per hour; what asks for more than a day is a mistake.</summary>
    private static readonly Duration Longest = Duration.FromDays(1);

    /// <summary>From the header, in seconds or as a date (RFC 9110, 10.2.3), else from the text of the error.</summary>
    public static Instant Of(RequestFailedException refused, Instant now)
    {
        var header = refused.GetRawResponse() is { } response && response.Headers.TryGetValue("Retry-After", out var value) ? value : null;
        var wait = Seconds(header) ?? Date(header, now) ?? Seconds(InText().Match(refused.Message).Groups["seconds"].Value) ?? Unsaid;
        return now + Duration.Min(wait, Longest);
    }

    private static Duration? Seconds(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Duration.FromSeconds(seconds) : null;

    private static Duration? Date(string? text, Instant now)
    {
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        return Duration.Max(Instant.FromDateTimeOffset(date) - now, Duration.Zero);
    }

    // Such as "PerSubscriptionPerHourLimitExceeded - Please try again after 3636 seconds." (seen in production by others).
    [GeneratedRegex(@"after (?<seconds>\d{1,6}) seconds", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InText();
}
