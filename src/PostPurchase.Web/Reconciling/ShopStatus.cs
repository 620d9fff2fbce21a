using System.Globalization;
using System.Net;
using NodaTime;
using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>What the status of an answer means.</summary>
internal static class ShopStatus
{
    private static readonly Duration UsualPause = Duration.FromSeconds(10);

    /// <summary>Null for success.</summary>
    public static ShopAnswer? TroubleOf(HttpResponseMessage answer, Instant now) => answer.StatusCode switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.TooManyRequests => new ShopAnswer.Later(RetryAfter(answer, now) ?? UsualPause),
        HttpStatusCode.ServiceUnavailable when RetryAfter(answer, now) is { } pause => new ShopAnswer.Later(pause),
        HttpStatusCode.Unauthorized => new ShopAnswer.Refused(ShopTrouble.CredentialsRefused),
        HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired or HttpStatusCode.Locked => new ShopAnswer.Refused(ShopTrouble.NotAllowed),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new ShopAnswer.Refused(ShopTrouble.NotFound),
        HttpStatusCode.RequestTimeout => new ShopAnswer.Failed(ShopTrouble.TimedOut),

        // The address is another one, such as with www.
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new ShopAnswer.Refused(ShopTrouble.NotFound),
        >= HttpStatusCode.InternalServerError => new ShopAnswer.Failed(ShopTrouble.ServerError),
        >= HttpStatusCode.BadRequest => new ShopAnswer.Refused(ShopTrouble.Rejected),
        _ => new ShopAnswer.Failed(ShopTrouble.HalfPage),
    };

    /// <summary>Seconds or a date (RFC 9110, 10.2.3); Shopify writes seconds with a fraction: <c>2.0</c> (shopify.dev, "REST Admin API rate limits").</summary>
    private static Duration? RetryAfter(HttpResponseMessage answer, Instant now)
    {
        if (!answer.Headers.NonValidated.TryGetValues("Retry-After", out var values))
        {
            return null;
        }

        var text = values.ToString();
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return Duration.FromMilliseconds((long)Math.Clamp(seconds * 1000, 1000, 3_600_000));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Duration.Max(Duration.FromSeconds(1), Instant.FromDateTimeOffset(date) - now)
            : null;
    }
}
