using System.Diagnostics;
using NodaTime;
using PostPurchase.Bench.Reporting;
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
        new Report("quota")
            .Add("offersAtOnce", offers)
            .Add("quotaPerHour", perHour)
            .Add("ordersPerHour", ordersAnHour)
            .Add("contractMails", result.ContractDelays.Count)
            .Add("latestContractMailSeconds", worst)
            .Add("offersSent", result.Offers.Count)
            .Add("offersExpired", result.Expired)
            .Add("offersOpen", result.Open)
            .Add("mostMailsInAnHour", result.MostInAnHour)
            .Add("tableTransactionsPerMail", result.TransactionsPerMail)
            .Add("secondsToMeasure", watch.Elapsed.TotalSeconds)
            .Print();
        return worst <= 60 && result.MostInAnHour <= perHour && result.Open == 0 ? 0 : 1;
    }
}
