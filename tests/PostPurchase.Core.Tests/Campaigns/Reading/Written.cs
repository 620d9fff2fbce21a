using System.Text;
using PostPurchase.Core.Campaigns.Reading;

namespace PostPurchase.Core.Tests.Campaigns.Reading;

/// <summary>Campaigns as marketers write them, around the part that a test is about.</summary>
internal static class Written
{
    public const string Survey =
        """{ "id": "survey", "message": "survey", "class": "advertising", "anchor": { "on": "delivered" } }""";

    public static CampaignReading Read(string json, string language = "en") => CampaignReader.Read(Encoding.UTF8.GetBytes(json), language);

    /// <summary>A campaign of one survey with more members, or others in place of its own.</summary>
    public static string Step(string members, string message = "survey", string declared = "advertising", string anchor = """{ "on": "delivered" }""") =>
        Campaign($$"""{ "id": "one", "message": "{{message}}", "class": "{{declared}}", "anchor": {{anchor}}{{(members.Length > 0 ? ", " : "")}}{{members}} }""");

    public static string Campaign(string steps, string members = "") =>
        $$"""{ "id": "after", "name": { "de": "Danach", "en": "After" }{{(members.Length > 0 ? ", " : "")}}{{members}}, "steps": [{{steps}}] }""";

    public static IReadOnlyList<CampaignProblem> Problems(string json, string language = "en") =>
        Read(json, language) is CampaignReading.Invalid invalid ? invalid.Problems : [];
}
