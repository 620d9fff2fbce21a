using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Links;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Answers;

/// <summary><c>/a/{token}</c>: where customers answer. Looking changes nothing, since mail scanners follow links.</summary>
internal static class AnswerEndpoint
{
    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/a/{token}", Show);
        routes.MapPosted("/a/{token}", Answer);
    }

    private static async Task<IResult> Show(string token, HttpRequest request, CustomerLink.Reader links, CancellationToken cancellation)
    {
        if (await links.Open(token, LinkPurpose.Answer, cancellation) is not { } link)
        {
            return CustomerLink.NotFound(request);
        }

        return request.Query.ContainsKey("done")
            ? new PageResult<ThanksPage>(Parameters(link, (nameof(ThanksPage.FormAddress), request.Path.Value)), PageStyle.Of(link.Shop))
            : Page(link, AnswerForm.Of(link, request.Query), nothingChosen: false);
    }

    private static async Task<IResult> Answer(
        string token,
        HttpRequest request,
        CustomerLink.Reader links,
        AnswerBook answers,
        IClock clock,
        CancellationToken cancellation)
    {
        if (await links.Open(token, LinkPurpose.Answer, cancellation) is not { } link)
        {
            return CustomerLink.NotFound(request);
        }

        var form = AnswerForm.Of(link, await PostedForm.Read(request, cancellation));
        var given = form.Answers();
        if (given.Count == 0)
        {
            return Page(link, form, nothingChosen: true);
        }

        await answers.Record(link.Token.Order, given, clock.GetCurrentInstant(), cancellation);
        request.HttpContext.Response.Headers.Location = $"{request.Path}?done=1";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static PageResult<AnswerPage> Page(CustomerLink link, AnswerForm form, bool nothingChosen)
    {
        var parameters = Parameters(
            link,
            (nameof(AnswerPage.Asked), form.Asked),
            (nameof(AnswerPage.Chosen), form.Fields),
            (nameof(AnswerPage.Lines), link.State.Order?.Lines ?? []),
            (nameof(AnswerPage.NothingChosen), nothingChosen));
        var status = nothingChosen ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return new PageResult<AnswerPage>(parameters, PageStyle.Of(link.Shop), status);
    }

    private static Dictionary<string, object?> Parameters(CustomerLink link, params ReadOnlySpan<(string Name, object? Value)> further)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(AnswerPage.Language)] = link.Language,
            [nameof(AnswerPage.Shop)] = link.Shop,
        };
        foreach (var (name, value) in further)
        {
            parameters[name] = value;
        }

        return parameters;
    }
}
