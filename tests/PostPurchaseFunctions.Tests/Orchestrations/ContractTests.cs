using System.Text.Json;
using PostPurchaseFunctions.Orchestrations;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>What histories and queues hold while journeys live; it must be read by every later version.</summary>
public sealed class ContractTests
{
    private const string Look =
        """{"order":"demo|1001","marks":[{"key":"001774515600000|0011223344556677","etag":"W/1"}],"due":"2026-03-30T08:00:00Z"}""";

    [Fact]
    public void A_look_is_written_as_ever()
    {
        var look = new OrderLook
        {
            Order = "demo|1001",
            Marks = [new PendingMark("001774515600000|0011223344556677", "W/1")],
            Due = new DateTime(2026, 3, 30, 8, 0, 0, DateTimeKind.Utc),
        };

        Assert.Equal(Look, JsonSerializer.Serialize(look));
    }

    [Fact]
    public void A_look_is_read_as_ever()
    {
        var look = JsonSerializer.Deserialize<OrderLook>(Look)!;

        Assert.Equal("demo|1001", look.Order);
        Assert.Equal(new PendingMark("001774515600000|0011223344556677", "W/1"), Assert.Single(look.Marks));
        Assert.Equal(DateTimeKind.Utc, look.Due!.Value.Kind);
    }

    [Fact]
    public void A_wave_is_written_and_read_as_ever()
    {
        const string Json = """{"wave":"demo|post-purchase|00000007","begun":true}""";

        Assert.Equal(Json, JsonSerializer.Serialize(new WaveLook { Wave = "demo|post-purchase|00000007", Begun = true }));
        Assert.Equal(new WaveLook { Wave = "demo|post-purchase|00000007", Begun = true }, JsonSerializer.Deserialize<WaveLook>(Json));
    }

    [Fact]
    public void An_occasion_is_written_and_read_as_ever()
    {
        const string Json = """{"run":"demo|birthday|2027-05-01","bucket":3,"atOnce":4}""";
        var look = new OccasionLook { Run = "demo|birthday|2027-05-01", Bucket = 3, AtOnce = 4 };

        Assert.Equal(Json, JsonSerializer.Serialize(look));
        Assert.Equal(look, JsonSerializer.Deserialize<OccasionLook>(Json));
    }

    [Fact]
    public void Names_in_histories_stay()
    {
        Assert.Equal("OrderJourney", nameof(OrderJourney));
        Assert.Equal("AdvanceOrder", nameof(AdvanceOrder));
        Assert.Equal("CampaignWave", nameof(CampaignWave));
        Assert.Equal("TellOrders", nameof(TellOrders));
        Assert.Equal("OccasionRun", nameof(OccasionRun));
        Assert.Equal("OccasionPart", nameof(OccasionPart));
        Assert.Equal("OpenOccasion", nameof(OpenOccasion));
        Assert.Equal("PlanOccasion", nameof(PlanOccasion));
        Assert.Equal("CloseOccasion", nameof(CloseOccasion));
        Assert.Equal("Nudged", OrderJourney.Nudged);
        Assert.Equal(TimeSpan.FromDays(6), PostPurchaseFunctions.Hosting.AzureServices.LongestTimer);
    }
}
