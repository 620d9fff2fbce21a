using System.Text.Json.Serialization;
using PostPurchase.Core.Campaigns.Impacts;

namespace PostPurchase.Web.Campaigns;

/// <summary>A page of a publication's impact in the JSON API.</summary>
/// <param name="Next">For <c>?after=</c>; null after the last page.</param>
internal sealed record ImpactDocument(
    string Draft,
    int Orders,
    int Moved,
    int Staying,
    IReadOnlyDictionary<string, int> Mails,
    IReadOnlyDictionary<string, IReadOnlyList<ImpactExample>> Examples,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next)
{
    public static ImpactDocument Of(ImpactPage page) => new(
        page.Draft,
        page.Orders,
        page.Moved,
        page.Staying,
        page.Mails.ToDictionary(pair => NameOf(pair.Key), pair => pair.Value, StringComparer.Ordinal),
        page.Examples.ToDictionary(pair => NameOf(pair.Key), pair => pair.Value, StringComparer.Ordinal),
        page.Next?.ToString());

    private static string NameOf(ImpactKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
