using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Links;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Preferences;

/// <summary><c>/p/{token}</c>: where customers say what may come, in which language and how often. Looking changes nothing.</summary>
internal static class PreferencesEndpoint
{
    private const string Saved = "saved";

    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/p/{token}", Show);
        routes.MapPosted("/p/{token}", Save);
    }

    private static async Task<IResult> Show(string token, HttpRequest request, CustomerLink.Reader links, CancellationToken cancellation) =>
        await links.Open(token, LinkPurpose.Preferences, cancellation) is { } link
            ? Page(link, request.Query.ContainsKey(Saved), isWrong: false)
            : CustomerLink.NotFound(request);

    private static async Task<IResult> Save(
        string token, HttpRequest request, CustomerLink.Reader links, [AsParameters] Writers writers, CancellationToken cancellation)
    {
        if (await links.Open(token, LinkPurpose.Preferences, cancellation) is not { } link)
        {
            return CustomerLink.NotFound(request);
        }

        var form = await PostedForm.Read(request, cancellation);
        var now = writers.Clock.GetCurrentInstant();
        if (form.ContainsKey(PreferencesForm.None))
        {
            await writers.Unsubscriber.Unsubscribe(link.Token.Order, "preferences", now, cancellation);
        }
        else if (!PreferencesForm.IsChoice(form))
        {
            return Page(link, isSaved: false, isWrong: false);
        }
        else if (PreferencesForm.Read(form, link.Language, link.Token.Message) is not { } choice)
        {
            return Page(link, isSaved: false, isWrong: true);
        }
        else
        {
            await writers.Book.Save(link.Shop, link.Token.Order, choice, now, cancellation);
        }

        request.HttpContext.Response.Headers.Location = $"{request.Path}?{Saved}=1";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static PageResult<PreferencesPage> Page(CustomerLink link, bool isSaved, bool isWrong) => new(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PreferencesPage.Language)] = link.Language,
            [nameof(PreferencesPage.Shop)] = link.Shop,
            [nameof(PreferencesPage.View)] = new PreferencesView(link),
            [nameof(PreferencesPage.IsSaved)] = isSaved,
            [nameof(PreferencesPage.IsWrong)] = isWrong,
        },
        PageStyle.Of(link.Shop),
        isWrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    internal sealed record Writers(PreferenceBook Book, Unsubscriber Unsubscriber, IClock Clock);
}
