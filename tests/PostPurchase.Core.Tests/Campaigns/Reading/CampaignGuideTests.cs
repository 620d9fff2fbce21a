using System.Runtime.CompilerServices;
using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.TestKit.Campaigns;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>The marketers' guide (docs/campaigns.md) leaves nothing out, and its campaign runs.</summary>
public sealed class CampaignGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Folder(), "docs", "campaigns.md"));

    [Fact]
    public void Its_example_is_a_campaign()
    {
        var example = Guide.Split("```json")[1].Split("```")[0];

        Assert.Empty(Written.Problems(example));
        CampaignTrial.Run(Assert.IsType<CampaignReading.Valid>(Written.Read(example)).Campaign);
    }

    [Fact]
    public void It_names_every_field_operator_message_anchor_and_member()
    {
        var names = ConditionFields.All
            .Concat(TemplateLibrary.Names)
            .Concat(Names<ConditionOperator>())
            .Concat(Names<AnchorEvent>())
            .Concat(Names<WhenCapped>())
            .Concat(new[] { typeof(Campaign), typeof(Step) }.SelectMany(Members));

        Assert.All(names, name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static IEnumerable<string> Members(Type record) => record.GetProperties()
        .Where(property => property.SetMethod is not null && !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), false))
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", "..", ".."));
}
