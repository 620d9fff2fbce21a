using PostPurchase.TestKit.Vouchers;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class TableVoucherRaceTests(AzuriteFixture azurite)
{
    [AzuriteFact]
    public async Task Of_200_who_claim_at_once_100_get_the_100_vouchers()
    {
        var race = await VoucherRace.Run(new TableStore(await azurite.NewTableAsync()));

        Assert.Equal(100, race.Codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((100, 100), (race.Codes.Count, race.Refused));
        Assert.Equal(race.Codes, race.AskedAgain);
    }
}
