using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.Campaigns;

/// <summary>Drafts' tags in headers (RFC 9110 sections 8.8.3 and 13.1.1).</summary>
internal static class DraftTags
{
    /// <summary>The state of the draft that the request is about; null where it says none. Of several, none fits.</summary>
    public static string? Expected(HttpRequest request) => request.Headers.IfMatch.ToString() is { Length: > 0 } header and not "*"
        ? header.Trim().Trim('"')
        : null;
}
