using System.Runtime.CompilerServices;
using System.Text.Json;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Tests.Campaigns.Reading;
using PostPurchase.TestKit.Campaigns;

namespace PostPurchase.Core.Tests.Occasions;

/// <summary>The marketers' guide (docs/occasions.md) leaves nothing out, and its examples can run.</summary>
public sealed class OccasionGuideTests
{
    private const string Step = """{ "id": "a", "message": "care-tips", "class": "advertising", "category": "birthday", "anchor": { "on": "occasion" } }""";

    private static readonly string Guide = File.ReadAllText(Path.Combine(Folder(), "docs", "occasions.md"));

    private static readonly IReadOnlyList<string> Examples =
        [.. Guide.Split("```json").Skip(1).Select(part => part.Split("```")[0].Trim())];

    [Fact]
    public void Its_campaign_can_run()
    {
        var campaign = Examples.Single(example => example.Contains("\"steps\"", StringComparison.Ordinal));

        Assert.Empty(Written.Problems(campaign));
        CampaignTrial.Run(Assert.IsType<CampaignReading.Valid>(Written.Read(campaign)).Campaign);
    }

    [Fact]
    public void There_is_an_example_of_each_kind_and_each_can_run()
    {
        var occasions = Examples.Where(example => JsonDocument.Parse(example).RootElement.TryGetProperty("kind", out _)).ToList();

        Assert.All(occasions, occasion => Assert.Empty(Written.Problems(Written.Campaign(Step, $"\"occasion\": {occasion}"))));
        Assert.Equal(
            typeof(OccasionRule).GetNestedTypes().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.Name)).Order(StringComparer.Ordinal),
            occasions.Select(occasion => JsonDocument.Parse(occasion).RootElement.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_names_every_member_rule_and_policy()
    {
        var members = typeof(OccasionRule).GetNestedTypes().Concat(typeof(DateRule).GetNestedTypes()).Append(typeof(SeasonDate))
            .SelectMany(record => record.GetProperties().Where(property => property.SetMethod is not null))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        string[] rules = ["fixed", "easter", "nth-weekday", "advent", "listed"];
        var policies = Enum.GetNames<LeapDayPolicy>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

        Assert.All(members.Concat(rules).Concat(policies), name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", ".."));
}
