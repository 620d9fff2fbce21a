using System.Text;
using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>What a marketer writes is read, or every mistake in it is named where it stands.</summary>
public sealed class CampaignReaderTests
{
    public static TheoryData<string> BuiltIn => [.. DefaultCampaign.All.Select(campaign => campaign.Id)];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void The_default_campaigns_read_as_they_ship(string id)
    {
        using var resource = typeof(Campaign).Assembly.GetManifestResourceStream($"PostPurchase.Core.Campaigns.{id}.json");
        using var text = new StreamReader(resource!);

        var valid = Assert.IsType<CampaignReading.Valid>(Written.Read(text.ReadToEnd()));

        Assert.Equal(Json(DefaultCampaign.Of(id)!), Json(valid.Campaign));
    }

    [Fact]
    public void A_version_may_be_left_out_and_a_schema_named()
    {
        var valid = Assert.IsType<CampaignReading.Valid>(
            Written.Read(Written.Campaign(Written.Survey, $$"""  "$schema": "{{CampaignSchema.Id}}" """)));

        Assert.Equal(1, valid.Campaign.Version);
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake() =>
        Assert.IsType<CampaignReading.Valid>(CampaignReader.Read(
            (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Written.Campaign(Written.Survey))]));

    [Fact]
    public void All_mistakes_are_named_at_once_in_the_order_of_the_text()
    {
        var problems = Written.Problems(
            """
            { "id": "After Purchase", "holdout": 60, "name": { "de": "Danach" },
              "steps": [
                { "id": "a", "mesage": "survey", "class": "advert", "anchor": { "on": "sent", "step": "b" },
                  "timing": { "delay": "3 days", "window": { "earliest": "20:00", "latest": "10:00" } } },
                { "id": "b", "message": "survey", "class": "service", "anchor": { "on": "delivered" } },
                { "id": "b", "message": "care-tips", "class": "advertising", "anchor": { "on": "placed", "estimate": "P2D" } }
              ] }
            """);

        Assert.Equal(
            [
                "$.id", "$.holdout", "$.name", "$.steps[0]", "$.steps[0].mesage", "$.steps[0].class", "$.steps[0].timing.delay",
                "$.steps[0].timing.window.latest", "$.steps[1].message", "$.steps[2].id", "$.steps[2].anchor.estimate",
            ],
            problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Messages_are_German_for_who_reads_German() =>
        Assert.StartsWith("Die Zeitspanne „3 Tage“", Assert.Single(Written.Problems(Written.Step("\"expiry\": \"3 Tage\""), "de")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "$", "empty")]
    [InlineData("  \n", "$", "empty")]
    [InlineData("[]", "$", "an object in braces")]
    [InlineData("null", "$", "null")]
    [InlineData("{ \"id\": \"a\",\n  \"name\" }", "$", "Line 2, column 10")]
    [InlineData("{ \"id\": \"a\", // mine\n }", "$", "Comments are not allowed")]
    [InlineData("{ \"id\": \"a\", }", "$", "no comma after the last entry")]
    [InlineData("{ \"id\": \"a\"", "$", "ends too early")]
    [InlineData("{ \"id\": \"a\" } x", "$", "Line 1, column 15")]
    [InlineData("{ \"name\": \"ä\"  \"id\" }", "$", "Line 1, column 16")]
    [InlineData("{ \"id\": \"\\ud800\" }", "$.id", "half a character")]
    public void What_is_no_campaign_at_all_is_said(string json, string path, string says) =>
        Assert.Contains(Written.Problems(json), problem => problem.Path == path && problem.Message.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void Too_much_text_is_refused_unread() =>
        Assert.Contains("256 KiB", Assert.Single(Written.Problems(new string('[', CampaignReader.MaxBytes + 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_and_broken_encoding_are_refused()
    {
        Assert.Single(Written.Problems(new string('[', 10_000)));
        Assert.IsType<CampaignReading.Invalid>(CampaignReader.Read((byte[])[(byte)'"', 0xFF, (byte)'"']));
    }

    [Fact]
    public void Problems_are_counted_out_at_two_hundred() =>
        Assert.Equal(200, Written.Problems(Written.Campaign(string.Join(", ", Enumerable.Repeat("{}", 200)))).Count);

    internal static string Json(Campaign campaign) => JsonSerializer.Serialize(campaign, CoreJson.Options);
}
