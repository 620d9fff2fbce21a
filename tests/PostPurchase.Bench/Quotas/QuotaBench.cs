using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit.Quotas;

namespace PostPurchase.Bench.Quotas;

/// <summary>A peak of offers under a quota, and how long contract mails of new orders wait meanwhile; on memory, with a simulated clock.</summary>
internal static class QuotaBench
{
    /// <returns>The exit code: 1 where a contract mail waited for more than a minute, or the quota was exceeded.</returns>
    public static async Task<int> Run(int offers, int perHour, int ordersAnHour, int seed)
    {
        var watch = Stopwatch.StartNew();
        var result = await new QuotaPeak(offers, ordersAnHour, new SendingQuota { PerHour = perHour }, seed).Run(Duration.FromHours(12));
        var worst = result.ContractDelays.Max().TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{offers} offers at once, {perHour} mails an hour: {result.ContractDelays.Count} contract mails, the latest after {worst:0.0} s; "
                + $"{result.Offers.Count} offers sent, {result.Expired} expired, {result.Open} open; at most {result.MostInAnHour} mails in an hour; "
                + $"{result.TransactionsPerMail:0.00} transactions a mail; {watch.Elapsed.TotalSeconds:0.0} s."));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "quota",
            unit = "s",
            offers,
            perHour,
            ordersAnHour,
            worst,
            contract = result.ContractDelays.Count,
            sent = result.Offers.Count,
            expired = result.Expired,
            open = result.Open,
            mostInAnHour = result.MostInAnHour,
            transactionsPerMail = result.TransactionsPerMail,
        }));
        return worst <= 60 && result.MostInAnHour <= perHour && result.Open == 0 ? 0 : 1;
    }
}
