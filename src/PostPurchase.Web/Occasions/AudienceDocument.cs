using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Occasions.Planning;

namespace PostPurchase.Web.Occasions;

/// <summary>A page of an occasion's audience in the JSON API.</summary>
/// <param name="Next">For <c>?cursor=</c>, together with <c>from</c>; null after the last page.</param>
internal sealed record AudienceDocument(
    LocalDate From,
    LocalDate Date,
    int Looked,
    int Included,
    int MayBeWritten,
    int AlreadyHad,
    int OutsideAudience,
    int NotConcerned,
    IReadOnlyList<string> Examples,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next)
{
    public static AudienceDocument Of(AudiencePage page) => new(
        page.From,
        page.Date,
        page.Looked,
        page.Included,
        page.MayBeWritten,
        page.AlreadyHad,
        page.OutsideAudience,
        page.NotConcerned,
        page.Examples,
        page.Next?.ToString());
}
