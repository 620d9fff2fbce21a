using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit.Fuzzing;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>Campaigns over all that can be said in one, from a fixed seed that failures print.</summary>
public sealed class RandomCampaignTests
{
    private const int Seed = 20261122;
    private const int Campaigns = 5_000;
    private const int Damaged = 20_000;

    [Fact]
    public void What_the_serializer_writes_the_reader_reads_as_the_same()
    {
        for (var number = 0; number < Campaigns; number++)
        {
            var json = CampaignReaderTests.Json(Any(number, new Random(Seed + number)));

            var reading = Written.Read(json);

            Assert.True(
                reading is CampaignReading.Valid valid && CampaignReaderTests.Json(valid.Campaign) == json,
                $"seed {Seed + number}: {string.Join("; ", Written.Problems(json))}\n{json}");
        }
    }

    [Fact]
    public async Task Damaged_campaigns_are_refused_in_place_or_can_run()
    {
        var valid = await FuzzRun.Of(new CampaignTarget(), Seed, Damaged);

        Assert.InRange(valid, Damaged / 50, Damaged / 2);
    }

    [Fact]
    public void Reading_what_was_read_gives_the_same() =>
        Assert.All(Enumerable.Range(0, 200), number =>
        {
            var campaign = Any(number, new Random(Seed - number));
            var again = JsonSerializer.Deserialize<Campaign>(CampaignReaderTests.Json(campaign), CoreJson.Options);
            Assert.Equal(CampaignReaderTests.Json(campaign), CampaignReaderTests.Json(again!));
        });

    private static Campaign Any(int number, Random random) => number % 3 == 0 ? RandomOccasion.Of(random) : RandomCampaign.Of(random);
}
