using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Rights;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.OrderPages;

/// <summary><c>/o/{token}/return</c>: choose, check, register. Only the last step changes anything.</summary>
internal static class ReturnEndpoint
{
    public static void MapReturns(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/o/{token}/return", Show);
        routes.MapPosted("/o/{token}/return", Take);
    }

    private static async Task<IResult> Show(
        string token, HttpRequest request, CustomerLink.Reader links, IClock clock, CancellationToken cancellation)
    {
        if (await OrderVisit.Open(token, links, clock, cancellation) is not { } visit)
        {
            return CustomerLink.NotFound(request);
        }

        var done = request.Query["done"].ToString();
        return visit.State.Returns.FirstOrDefault(item => item.Id == done) is { } registered
            ? visit.Page<ReturnDonePage>(further: (nameof(ReturnDonePage.Return), registered))
            : visit.Page<ReturnPage>();
    }

    private static async Task<IResult> Take(
        string token, HttpRequest request, CustomerLink.Reader links, Declarations declarations, IClock clock, CancellationToken cancellation)
    {
        if (await OrderVisit.Open(token, links, clock, cancellation) is not { } visit)
        {
            return CustomerLink.NotFound(request);
        }

        var form = await PostedForm.Read(request, cancellation);
        var chosen = ChosenLines.Read(form, visit);
        var id = DeclarationId.Of(token, FormFields.BeforeOf(form, visit), chosen.Pieces);
        if (visit.State.Returns.Any(item => item.Id == id))
        {
            return visit.SeeOther(request.HttpContext.Response, "/return?done=" + id);
        }

        if (!visit.Rights.CanReturn)
        {
            return visit.Page<ReturnPage>(StatusCodes.Status409Conflict);
        }

        var fields = FormFields.Of(form, visit);
        List<string> problems = [.. chosen.Problems(visit, visit.Rights.Returnable, reasonsNeeded: visit.State.Withdrawals.Count == 0)];
        if (problems.Count > 0 || form.ContainsKey(FormFields.Change))
        {
            var changing = form.ContainsKey(FormFields.Change);
            return visit.Page<ReturnPage>(
                changing ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
                (nameof(ReturnPage.Fields), fields),
                (nameof(ReturnPage.Problems), changing ? [] : problems));
        }

        if (!form.ContainsKey(FormFields.Confirm))
        {
            return visit.Page<ReturnReviewPage>(
                further: [(nameof(ReturnReviewPage.Pieces), chosen.Pieces), (nameof(ReturnReviewPage.Fields), fields)]);
        }

        await declarations.Return(visit.Link.Token.Order, id, chosen.Pieces, clock.GetCurrentInstant(), cancellation);
        return visit.SeeOther(request.HttpContext.Response, "/return?done=" + id);
    }
}
