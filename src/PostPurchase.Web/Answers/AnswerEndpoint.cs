using Microsoft.AspNetCore.Builder;
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
        routes.MapPost("/a/{token}", Answer);
    }

    private static async Task<IResult> Show(string token, HttpRequest request, CustomerLink.Reader links, CancellationToken cancellation)
    {
        if (await links.Open(token, LinkPurpose.Answer, cancellation) is not { } link)
        {
            return CustomerLink.NotFound(request);
        }

        return request.Query.ContainsKey("done")
            ? new PageResult<ThanksPage>(Parameters(link, (nameof(ThanksPage.FormAddress), request.Path.Value)), PageStyle.Of(link.Shop))
            : Form(link, request.Query, nothingChosen: false);
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

        var form = await PostedForm.Read(request, cancellation);
        var given = Known(link, form);
        if (given.Count == 0)
        {
            return Form(link, form, nothingChosen: true);
        }

        await answers.Record(link.Token.Order, given, clock.GetCurrentInstant(), cancellation);
        request.HttpContext.Response.Headers.Location = $"{request.Path}?done=1";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static PageResult<AnswerPage> Form(
        CustomerLink link,
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> chosen,
        bool nothingChosen)
    {
        var parameters = Parameters(
            link,
            (nameof(AnswerPage.Questions), Question.AskedBy(link.Token.Message)),
            (nameof(AnswerPage.Chosen), Known(link, chosen)),
            (nameof(AnswerPage.NothingChosen), nothingChosen));
        var status = nothingChosen ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return new PageResult<AnswerPage>(parameters, PageStyle.Of(link.Shop), status);
    }

    /// <summary>The answers to what this link asks.</summary>
    private static Dictionary<string, string> Known(
        CustomerLink link,
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields)
    {
        var asked = Question.AskedBy(link.Token.Message);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (question, values) in fields)
        {
            if (asked.Contains(question, StringComparer.Ordinal) && Question.Normalize(question, values.ToString()) is { } answer)
            {
                known[question] = answer;
            }
        }

        return known;
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
