using System.Globalization;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Results.Facts;

/// <summary>What is counted of a subject. Persisted.</summary>
internal static class Measure
{
    public const string Waiting = "waiting";
    public const string Planned = "planned";
    public const string Held = "held";
    public const string Sent = "sent";
    public const string Delivered = "delivered";
    public const string Bounced = "bounced";
    public const string Opened = "opened";
    public const string Clicked = "clicked";
    public const string Answered = "answered";
    public const string Unsubscribed = "unsubscribed";
    public const string Skipped = "skipped";
    public const string Asked = "asked";
    public const string Placed = "placed";
    public const string Cancelled = "cancelled";
    public const string Resolved = "resolved";
    public const string TakenBack = "taken-back";
    public const string Open = "open";
    public const string Requested = "requested";
    public const string Received = "received";
    public const string Refunded = "refunded";
    public const string Response = "response";
    public const string Resolution = "resolution";

    /// <summary>From being asked for to being received.</summary>
    public const string Arrival = "arrival";

    /// <summary>From being received to the money going back.</summary>
    public const string Refund = "refund";

    /// <summary>From being asked for to the money going back.</summary>
    public const string Total = "total";

    public const string Pieces = "pieces";
    public const string Returned = "returned";
    public const string Rated = "rated";
    public const string All = "all";
    public const string Treated = "treated";
    public const string HeldOut = "held-out";
    public const string Customers = "customers";
    public const string Repeat = "repeat";
    public const string Sum = "sum";
    public const string Squares = "squares";

    public static string Of(string measure, Rule rule) => $"{measure}.{JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString())}";

    public static string Of(string measure, string part) => $"{measure}.{part}";

    /// <summary>Such as <c>treated.30.repeat</c>.</summary>
    public static string Of(string group, int days, string measure) => string.Create(CultureInfo.InvariantCulture, $"{group}.{days}.{measure}");

    /// <summary>Such as <c>response.120</c>: how many waited so long.</summary>
    public static string Of(string measure, Duration waited) => string.Create(CultureInfo.InvariantCulture, $"{measure}.{Minutes(waited)}");

    /// <summary>Whole minutes to two digits, so that there are not more of them than fit into a row.</summary>
    public static long Minutes(Duration waited)
    {
        var (minutes, unit) = ((long)Math.Max(0, Math.Floor(waited.TotalMinutes)), 1L);
        while (minutes / unit >= 100)
        {
            unit *= 10;
        }

        return (minutes + (unit / 2)) / unit * unit;
    }
}
