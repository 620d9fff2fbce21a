using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Links;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.OptIn;

/// <summary><c>/c/{token}</c>: where a subscription is confirmed (double opt-in). Looking changes nothing.</summary>
internal static class OptInEndpoint
{
    /// <summary>The button; whatever else is posted changes nothing.</summary>
    public const string Confirm = "confirm";

    public static void MapOptIn(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/c/{token}", Show);
        routes.MapPosted("/c/{token}", Take);
    }

    private static async Task<IResult> Show(string token, HttpRequest request, [AsParameters] Desk desk, CancellationToken cancellation) =>
        await desk.Open(token, cancellation) is var (shop, found) ? Page(shop, found) : CustomerLink.NotFound(request);

    private static async Task<IResult> Take(string token, HttpRequest request, [AsParameters] Desk desk, CancellationToken cancellation)
    {
        if (await desk.Open(token, cancellation) is not var (shop, found))
        {
            return CustomerLink.NotFound(request);
        }

        if (!(await PostedForm.Read(request, cancellation)).ContainsKey(Confirm))
        {
            return Page(shop, found);
        }

        await desk.Confirmation.Confirm(shop, found, VisitorAddress.Of(request), desk.Clock.GetCurrentInstant(), cancellation);
        request.HttpContext.Response.Headers.Location = request.Path.Value;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static PageResult<OptInPage> Page(Shop shop, OptInView found) => new(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(OptInPage.Language)] = found.Request.Language,
            [nameof(OptInPage.Shop)] = shop,
            [nameof(OptInPage.Wordings)] = found.Texts.Select(text => text.In(found.Request.Language)).ToList(),
            [nameof(OptInPage.IsConfirmed)] = found.IsConfirmed,
        },
        PageStyle.Of(shop));

    internal sealed record Desk(LinkSigner Signer, IShops Shops, OptInConfirmation Confirmation, IClock Clock)
    {
        /// <summary>Null for a text that is no genuine link for this purpose, or leads to no request any more.</summary>
        public async ValueTask<(Shop Shop, OptInView Found)?> Open(string text, CancellationToken cancellation) =>
            Signer.Read(text, LinkPurpose.OptIn, Clock.GetCurrentInstant()) is { } token
                && await Shops.Find(token.Shop, cancellation) is { } shop
                && await Confirmation.Find(shop, token, cancellation) is { } found
                ? (shop, found)
                : null;
    }
}
