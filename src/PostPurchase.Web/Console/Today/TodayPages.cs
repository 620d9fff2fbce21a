using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Today;

/// <summary><c>/console/{shop}</c>: what goes out, what is held, who waits, and what needs somebody.</summary>
internal static class TodayPages
{
    public static void MapToday(this IEndpointRouteBuilder console) => console.MapPage("", Show);

    private static PageResult<TodayPage> Show(HttpContext context) => ConsoleResult.Page<TodayPage>(ConsoleVisit.Of(context));
}
