using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Journeys;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Damaged campaigns: each is refused with the places at fault, or can run.</summary>
public sealed class CampaignTarget : IFuzzTarget
{
    public string Name => "campaigns";

    public ValueTask<bool> Try(Random random)
    {
        var campaign = random.Next(10) switch
        {
            0 => DefaultCampaign.All[random.Next(DefaultCampaign.All.Count)],
            < 4 => RandomOccasion.Of(random),
            _ => RandomCampaign.Of(random),
        };
        switch (CampaignReader.Read(new CampaignMutator(random).Mutate(campaign), random.Next(2) == 0 ? "de" : "en"))
        {
            case CampaignReading.Valid read:
                CampaignTrial.Run(read.Campaign);
                return new(true);
            case CampaignReading.Invalid invalid:
                Assert.NotEmpty(invalid.Problems);
                Assert.All(invalid.Problems, problem => Assert.True(problem.Path.StartsWith('$') && problem.Message.Length > 10));
                return new(false);
            case var other:
                throw new InvalidOperationException($"No rule for {other}.");
        }
    }
}
