using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Access;
using PostPurchase.Web.Console.Audit;
using PostPurchase.Web.Console.Calendar;
using PostPurchase.Web.Console.Campaigns;
using PostPurchase.Web.Console.Cases;
using PostPurchase.Web.Console.Customers;
using PostPurchase.Web.Console.Deliveries;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Orders;
using PostPurchase.Web.Console.Reconciliation;
using PostPurchase.Web.Console.Results;
using PostPurchase.Web.Console.Settings;
using PostPurchase.Web.Console.SignIn;
using PostPurchase.Web.Console.Today;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console;

/// <summary><c>/console</c>: where marketers and support work (docs/console.md).</summary>
internal static class ConsoleEndpoints
{
    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        var console = routes.MapGroup("/console/{shop}").AddEndpointFilter<ConsoleGate>();
        console.MapAct("/sign-out", Right.Look, SignInPages.SignOut);
        console.MapAct("/language", Right.Look, Speak);
        console.MapToday();
        console.MapOrderPages();
        console.MapCasePages();
        console.MapCustomerPages();
        console.MapResults();
        console.MapCalendar();
        console.MapCampaignPages();
        console.MapSettingsPages();
        console.MapAccess();
        console.MapAudit();
        console.MapDeliveries();
        console.MapReconciliation();
        console.MapPage("/{**other}", Right.Look, (HttpContext context) => ConsoleResult.NotFound(ConsoleVisit.Of(context)));
    }

    /// <summary>A page that everybody of the shop may see. Looking changes nothing.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder console, string pattern, Delegate handler) =>
        console.MapPage(pattern, Right.Look, handler);

    /// <summary>A page that not everybody may see.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder console, string pattern, Right right, Delegate handler) =>
        console.MapShown(pattern, handler).WithMetadata(new ConsoleGate.Need(right, null));

    /// <summary>What a form does. The gate has checked where it comes from before the handler runs.</summary>
    /// <param name="maxBytes">Most bytes of the form, uploaded files included.</param>
    public static RouteHandlerBuilder MapAct(
        this IEndpointRouteBuilder console, string pattern, Right right, Delegate handler, int maxBytes = PostedForm.MaxBytes) =>
        console.MapPosted(pattern, handler).WithMetadata(new ConsoleGate.Need(right, maxBytes)).DisableAntiforgery();

    private static async Task<IResult> Speak(HttpContext context)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        if (form["to"].ToString() is Languages.German or Languages.English)
        {
            LanguageCookie.Write(context.Response, form["to"].ToString());
        }

        return new SeeOther(BackTo.Within(visit.Url(""), form["back"].ToString()));
    }
}
