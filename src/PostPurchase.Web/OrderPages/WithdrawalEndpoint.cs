using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.OrderPages;

/// <summary>
/// <c>/o/{token}/withdrawal</c>: the withdrawal function of §356a BGB. Two steps, no login: declare, then confirm. Each step is
/// checked anew; only the second one changes anything.
/// </summary>
internal static class WithdrawalEndpoint
{
    public static void MapWithdrawals(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/o/{token}/withdrawal", Show);
        routes.MapPosted("/o/{token}/withdrawal", Take);
    }

    private static async Task<IResult> Show(
        string token, HttpRequest request, CustomerLink.Reader links, IClock clock, CancellationToken cancellation)
    {
        if (await OrderVisit.Open(token, links, clock, cancellation) is not { } visit)
        {
            return CustomerLink.NotFound(request);
        }

        var done = request.Query["done"].ToString();
        return visit.State.Withdrawals.FirstOrDefault(declared => declared.Id == done) is { } known
            ? visit.Page<WithdrawalDonePage>(further: (nameof(WithdrawalDonePage.Declared), known))
            : visit.Page<WithdrawalPage>();
    }

    private static async Task<IResult> Take(
        string token, HttpRequest request, CustomerLink.Reader links, Declarations declarations, IClock clock, CancellationToken cancellation)
    {
        if (await OrderVisit.Open(token, links, clock, cancellation) is not { } visit)
        {
            return CustomerLink.NotFound(request);
        }

        var form = await PostedForm.Read(request, cancellation);
        var declared = WithdrawalForm.Read(form, visit);
        var id = DeclarationId.Of(
            token, FormFields.BeforeOf(form, visit), new { declared.Pieces, declared.Name, declared.Email, declared.Statement });
        if (visit.State.Withdrawals.Any(known => known.Id == id))
        {
            return visit.SeeOther(request.HttpContext.Response, "/withdrawal?done=" + id);
        }

        if (!visit.Rights.CanWithdraw)
        {
            return visit.Page<WithdrawalPage>(StatusCodes.Status409Conflict);
        }

        if (Unfinished(form, declared, visit) is { } page)
        {
            return page;
        }

        var now = clock.GetCurrentInstant();
        var withdrawal = new Withdrawal(id, now, declared.Pieces, declared.Name, declared.Email, declared.Statement);
        await declarations.Withdraw(visit.Link.Token.Order, withdrawal, declared.Goods(visit), cancellation);
        return visit.SeeOther(request.HttpContext.Response, "/withdrawal?done=" + id);
    }

    /// <summary>The form or the review, where there is still something to do; null for a declaration that is complete and confirmed.</summary>
    private static IResult? Unfinished(IFormCollection form, WithdrawalForm declared, OrderVisit visit)
    {
        var fields = FormFields.Of(form, visit);
        if (form.ContainsKey(FormFields.Change))
        {
            return visit.Page<WithdrawalPage>(further: (nameof(WithdrawalPage.Fields), fields));
        }

        List<string> problems = [.. declared.Problems(visit)];
        if (problems.Count > 0)
        {
            return visit.Page<WithdrawalPage>(
                StatusCodes.Status422UnprocessableEntity,
                (nameof(WithdrawalPage.Fields), fields),
                (nameof(WithdrawalPage.Problems), problems));
        }

        return form.ContainsKey(FormFields.Confirm) ? null : visit.Page<WithdrawalReviewPage>(
            further: [(nameof(WithdrawalReviewPage.Declared), declared), (nameof(WithdrawalReviewPage.Fields), fields)]);
    }
}
