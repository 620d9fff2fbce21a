using NodaTime;
using PostPurchase.Core.Privacy;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>How long what is kept: never nothing, never for ever.</summary>
internal static class RetentionCheck
{
    private const int LongestInYears = 30;

    public static void Add(KeepsFor? kept, Findings findings)
    {
        if (kept is null)
        {
            return;
        }

        foreach (var (path, period) in new[]
        {
            ("orders", kept.Orders), ("comments", kept.Comments), ("mails", kept.Mails), ("payloads", kept.Payloads),
            ("deliveries", kept.Deliveries), ("proofs", kept.Proofs), ("optInRequests", kept.OptInRequests), ("audit", kept.Audit),
        })
        {
            One("$.retention." + path, period, findings);
        }
    }

    private static void One(string path, Period? period, Findings findings)
    {
        if (findings.Needs(path, period) && period is not null && (Hours(period) < 24 || Hours(period) > LongestInYears * 366L * 24))
        {
            findings.Add(
                path,
                $"Eine Dauer von einem Tag bis {LongestInYears} Jahren, etwa P3Y oder P30D.",
                $"A time from a day to {LongestInYears} years, such as P3Y or P30D.");
        }
    }

    /// <summary>About how long; very long where parts of it have no end or go back.</summary>
    public static long Hours(Period period)
    {
        long[] parts = [period.Years, period.Months, period.Weeks, period.Days, period.Hours, period.Minutes, period.Seconds];
        return parts.Any(part => part is < 0 or > 1_000_000)
            ? -1
            : (period.Years * 365L * 24) + (period.Months * 30L * 24) + (period.Weeks * 7L * 24) + (period.Days * 24L) + period.Hours
              + (period.Minutes / 60) + (period.Seconds / 3600);
    }
}
