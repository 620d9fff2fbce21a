using System.Text.Json.Serialization;
using PostPurchase.Core.Campaigns.Versions;

namespace PostPurchase.Web.Campaigns;

/// <summary>Who did what, newest first, in the JSON API.</summary>
/// <param name="Next">For <c>?after=</c>; null where there may be no more.</param>
internal sealed record AuditDocument(
    IReadOnlyList<AuditEntry> Entries,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Next);
