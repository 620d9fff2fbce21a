using System.Diagnostics;
using System.Globalization;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.TestKit.Vouchers;

/// <summary>Many customers who want a voucher at the same moment, in several processes.</summary>
/// <param name="Codes">What was given, one for each who got one.</param>
/// <param name="Refused">How many got none.</param>
/// <param name="AskedAgain">What those who got one got when they asked again.</param>
/// <param name="Head">The pool afterwards.</param>
/// <param name="Took">From the first claim to the last answer.</param>
public sealed record VoucherRace(
    IReadOnlyList<string> Codes, int Refused, IReadOnlyList<string> AskedAgain, PoolHead Head, TimeSpan Took)
{
    public static async Task<VoucherRace> Run(IPartitionStore store, int vouchers = 100, int customers = 200, int processes = 4)
    {
        VoucherSite[] sites = [.. Enumerable.Range(0, processes).Select(_ => new VoucherSite(store))];
        await sites[0].Open(VoucherSite.Pool(), vouchers);
        var clock = Stopwatch.StartNew();
        var answers = await Claims(sites, Enumerable.Range(0, customers));
        var took = clock.Elapsed;
        var winners = Enumerable.Range(0, customers).Where(customer => answers[customer] is ClaimAnswer.Given).ToList();
        var again = await Claims([.. sites.Reverse()], winners);
        return new VoucherRace(
            [.. winners.Select(customer => CodeOf(answers[customer]))],
            answers.Count(answer => answer is ClaimAnswer.Refused { Why: NoVoucher.NoCodeLeft }),
            [.. again.Select(CodeOf)],
            await sites[0].Head(),
            took);
    }

    private static Task<ClaimAnswer[]> Claims(VoucherSite[] sites, IEnumerable<int> customers) =>
        Task.WhenAll(customers.Select((customer, place) => Task.Run(() => Claim(sites[place % sites.Length], customer).AsTask())));

    private static ValueTask<ClaimAnswer> Claim(VoucherSite site, int customer)
    {
        var order = (1000 + customer).ToString(CultureInfo.InvariantCulture);
        var tie = new VoucherTie { Customer = $"c{customer}", Order = new OrderId(order), Campaign = "birthday", Occasion = "2026" };
        return site.Claims.Claim(site.Shop, "thanks", tie, DeterministicGuid.Of(order), VoucherSite.Start, CancellationToken.None);
    }

    private static string CodeOf(ClaimAnswer answer) => answer is ClaimAnswer.Given { Voucher.Code: var code } ? code : "none";
}
