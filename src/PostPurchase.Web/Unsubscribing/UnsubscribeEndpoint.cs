using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Unsubscribing;

/// <summary>
/// <c>/u/{token}</c>: GET asks, POST unsubscribes. A POST from a mail client (RFC 8058) comes without cookies, from anywhere, and
/// must take effect at once; whatever is not from our page is taken for one.
/// </summary>
internal static class UnsubscribeEndpoint
{
    /// <summary>The field by which our page is known.</summary>
    public const string Confirm = "confirm";

    public static void MapUnsubscribing(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/u/{token}", Show);
        routes.MapPosted("/u/{token}", Unsubscribe);
    }

    private static async Task<IResult> Show(
        string token, HttpRequest request, CustomerLink.Reader links, LinkSigner signer, CancellationToken cancellation) =>
        await links.Open(token, LinkPurpose.Unsubscribe, cancellation) is { } link
            ? Page(link, signer, isDone: link.State.Consents.ObjectsTo(CategorySet.All))
            : CustomerLink.NotFound(request);

    private static async Task<IResult> Unsubscribe(
        string token,
        HttpRequest request,
        CustomerLink.Reader links,
        [AsParameters] Writers writers,
        CancellationToken cancellation)
    {
        if (await links.Open(token, LinkPurpose.Unsubscribe, cancellation) is not { } link)
        {
            return CustomerLink.NotFound(request);
        }

        var fromPage = (await PostedForm.Read(request, cancellation)).ContainsKey(Confirm);
        var now = writers.Clock.GetCurrentInstant();
        await writers.Unsubscriber.Unsubscribe(link.Token.Order, fromPage ? "page" : "one-click", now, cancellation);
        return fromPage
            ? Page(link, writers.Signer, isDone: true)
            : TypedResults.Text(link.Language == Languages.German ? "Sie sind abgemeldet.\n" : "You are unsubscribed.\n");
    }

    private static PageResult<UnsubscribePage> Page(CustomerLink link, LinkSigner signer, bool isDone) => new(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(UnsubscribePage.Language)] = link.Language,
            [nameof(UnsubscribePage.Shop)] = link.Shop,
            [nameof(UnsubscribePage.IsDone)] = isDone,
            [nameof(UnsubscribePage.Preferences)] = $"/p/{signer.Sign(link.Token with { Purpose = LinkPurpose.Preferences })}",
        },
        PageStyle.Of(link.Shop));

    internal sealed record Writers(Unsubscriber Unsubscriber, LinkSigner Signer, IClock Clock);
}
