using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Calendar;

/// <summary><c>/console/{shop}/calendar</c>: past and coming mails by day, occasions, holidays, and what the quota takes.</summary>
internal static class CalendarPages
{
    /// <summary>Years that calendars know.</summary>
    private const int FirstYear = 1971;
    private const int LastYear = 2198;

    private static readonly YearMonthPattern Written = YearMonthPattern.Iso;

    public static void MapCalendar(this IEndpointRouteBuilder console) => console.MapPage("/calendar", Show);

    private static async Task<IResult> Show(string? month, HttpContext context, CalendarReader reader, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var shown = visit.Today.ToYearMonth();
        if (month is not null && (!Written.Parse(month).TryGetValue(default, out shown) || shown.Year is < FirstYear or > LastYear))
        {
            return ConsoleResult.NotFound(visit);
        }

        var read = await reader.Read(visit.Shop, shown, visit.Now, cancellation);
        return ConsoleResult.Page<CalendarPage>(visit, (nameof(CalendarPage.Month), read));
    }

    /// <summary>As it stands in the address.</summary>
    internal static string Text(YearMonth month) => Written.Format(month);
}
