using System.Text.Json.Serialization;

namespace PostPurchase.Web.Cases;

/// <summary>A page of cases in the JSON API.</summary>
/// <param name="Next">For <c>?after=</c>; null where there may be no more.</param>
internal sealed record CaseListDocument(
    IReadOnlyList<CaseDocument> Cases,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);
