using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Local.Tests.Storage;

public sealed class SqliteVoucherRaceTests
{
    [Fact]
    public async Task Of_200_who_claim_at_once_100_get_the_100_vouchers()
    {
        using var folder = new DataFolder();
        await using var database = SqliteDatabase.Open(folder.Path);

        var race = await VoucherRace.Run(new SqliteStore(database));

        Assert.Equal(100, race.Codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((100, 100), (race.Codes.Count, race.Refused));
        Assert.Equal(race.Codes, race.AskedAgain);
    }
}
