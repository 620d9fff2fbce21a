using PostPurchase.Bench.Reporting;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Bench.Vouchers;

/// <summary>Customers who claim vouchers at once, on SQLite: whether each code is given once, and how many are given in a second.</summary>
internal static class VoucherBench
{
    public static async Task<int> Run(int vouchers, int customers, int rounds)
    {
        var rates = new List<double>();
        var clean = true;
        for (var round = 0; round <= rounds; round++)
        {
            using var folder = new ScratchFolder();
            await using var database = SqliteDatabase.Open(folder.Path);
            var race = await VoucherRace.Run(new SqliteStore(database), vouchers, customers, processes: 1);
            var given = Math.Min(vouchers, customers);
            clean &= race.Codes.Count == given
                && race.Codes.Distinct(StringComparer.Ordinal).Count() == given
                && race.Refused == customers - given
                && race.Codes.SequenceEqual(race.AskedAgain, StringComparer.Ordinal);

            // The first round warms up.
            rates.AddRange(round > 0 ? [customers / race.Took.TotalSeconds] : []);
        }

        new Report("vouchers").Add("vouchers", vouchers).Add("claimsAtOnce", customers).Add("eachCodeGivenOnce", clean)
            .Add("claimsPerSecond", Spread.Of(rates)).Print();
        return clean ? 0 : 1;
    }
}
