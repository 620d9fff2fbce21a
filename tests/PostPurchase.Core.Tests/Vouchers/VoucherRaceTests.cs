using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Vouchers;

public sealed class VoucherRaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Of_200_who_claim_at_once_100_get_the_100_vouchers(int processes)
    {
        var race = await VoucherRace.Run(new MemoryStore(), processes: processes);

        Assert.Equal(100, race.Codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((100, 100), (race.Codes.Count, race.Refused));
        Assert.Equal(race.Codes, race.AskedAgain);
        Assert.Equal((0, 100), (race.Head.Totals.Free, race.Head.Totals.Issued));
    }
}
