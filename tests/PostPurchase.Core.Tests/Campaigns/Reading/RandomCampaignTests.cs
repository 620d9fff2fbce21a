using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Serialization;
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
    public void Damaged_campaigns_are_refused_in_place_or_can_run()
    {
        var valid = 0;
        var refused = 0;
        for (var number = 0; number < Damaged; number++)
        {
            var random = new Random(Seed + number);
            var json = new CampaignMutator(random).Mutate(number % 10 == 0 ? DefaultCampaign.All[number / 10 % DefaultCampaign.All.Count] : Any(number, random));
            try
            {
                switch (CampaignReader.Read(json, number % 2 == 0 ? "de" : "en"))
                {
                    case CampaignReading.Valid read:
                        valid++;
                        CampaignTrial.Run(read.Campaign);
                        break;
                    case CampaignReading.Invalid invalid:
                        refused++;
                        Assert.NotEmpty(invalid.Problems);
                        Assert.All(invalid.Problems, problem => Assert.True(problem.Path.StartsWith('$') && problem.Message.Length > 10));
                        break;
                }
            }
            catch (Exception cause)
            {
                throw new InvalidOperationException($"seed {Seed + number}: {System.Text.Encoding.UTF8.GetString(json)}", cause);
            }
        }

        Assert.True(valid > Damaged / 50 && refused > Damaged / 2, $"{valid} valid and {refused} refused are no fair trial.");
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
