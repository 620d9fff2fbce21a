using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Reviews;

/// <summary>Notes that a customer followed the link to where reviews are written, once for each order and message.</summary>
internal sealed class ReviewVisits(OrderLog orders, IClock clock)
{
    public async ValueTask Note(CustomerLink link, HttpRequest request, CancellationToken cancellation)
    {
        if (!link.Shop.CountsReviewVisits || !IsByPerson(request))
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var visited = new OrderEvent.ReviewVisited { At = now, OrderId = link.Token.Order.Order, Message = link.Token.Message };

        // Named without the time, so that only the first visit is kept.
        await orders.Note(link.Token.Order, new RecordedEvent(EventId.Of(visited with { At = default }), visited, now, "customer"), cancellation);
    }

    /// <summary>Browsers say that a person asked for a page (Fetch Metadata, w3.org/TR/fetch-metadata); scanners of mails do not.</summary>
    private static bool IsByPerson(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-User"] == "?1"
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && !request.Headers.ContainsKey("Sec-Purpose");
}
