using System.Globalization;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Local.Pages.Mailbox;

namespace PostPurchase.Local.Pages.Journeys;

/// <summary>Puts an order into the words of its page.</summary>
internal static class OrderPageReader
{
    public static OrderPageView Of(OrderKey key, OrderView view, Moments moments) => new(
        view.State.Order?.Number ?? key.Order.Value,
        moments.Place,
        [.. Facts(key, view.State, moments)],
        [.. (view.State.Order?.Lines ?? []).Select(Line)],
        [.. view.Events.OrderBy(recorded => recorded.Event.At).ThenBy(Rank).Select(recorded => Happening(recorded, moments))],
        [.. view.Journeys.Select(journey => Journey(key, journey, moments))],
        "/mailbox" + QueryString.Create(MailboxEndpoints.OrderParameter, key.Order.Value));

    private static IEnumerable<OrderPageView.Fact> Facts(OrderKey key, OrderState state, Moments moments)
    {
        yield return new("Shop", key.Shop.Value);
        yield return new("Order id", key.Order.Value);
        if (state.Order is not { } order)
        {
            yield break;
        }

        yield return new("Placed", moments.Format(order.PlacedAt));
        yield return new("Customer", $"{order.Customer?.FirstName} {order.Customer?.LastName}".Trim() is { Length: > 0 } name ? name : "not told");
        yield return new("Mail address", order.Email ?? "none, so no mail can be sent");
        yield return new("Language", order.Language ?? "the shop's");
        if (order.DeliveryAddress is { } address)
        {
            var parts = new[] { address.Street, $"{address.PostalCode} {address.City}".Trim(), address.Country };
            yield return new("Delivered to", string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))));
        }

        if (order.Totals is { } totals)
        {
            yield return new("Total", totals.Total.ToString());
        }

        if (state.OpenCases.Count > 0)
        {
            yield return new("Open cases", string.Join(", ", state.OpenCases));
        }
    }

    private static OrderPageView.Line Line(OrderLine line) => new(
        line.Variant is null ? line.Title : $"{line.Title}, {line.Variant}",
        line.Quantity.ToString(CultureInfo.InvariantCulture),
        line.Total?.ToString() ?? "");

    private static OrderPageView.Happening Happening(RecordedEvent recorded, Moments moments) =>
        new(moments.Format(recorded.Event.At), EventWords.Of(recorded.Event), recorded.Source);

    /// <summary>One webhook tells several things of one moment; people read them in this order.</summary>
    private static int Rank(RecordedEvent recorded) => recorded.Event switch
    {
        OrderEvent.Placed => 0,
        OrderEvent.Paid => 1,
        _ => 2,
    };

    private static OrderPageView.Journey Journey(OrderKey key, JourneyView journey, Moments moments) =>
        new(NameOf(journey), journey.Version, journey.Status, [.. journey.Steps.Select(step => Step(key, step, moments))]);

    private static OrderPageView.Step Step(OrderKey key, StepView step, Moments moments) => new(
        step.Id,
        step.Occurrence,
        step.Status.ToString().ToLowerInvariant(),
        step.SentAt is { } sent ? $"sent {moments.Format(sent)}" : step.DueAt is { } due ? $"due {moments.Format(due)}" : null,
        step.Explanation,
        step is { SentAt: not null, MessageId: { } mail } ? MailAddress.Of(mail, key.Order) : null);

    private static string NameOf(JourneyView journey) => journey.Occasion is null ? journey.Campaign : $"{journey.Campaign} · {journey.Occasion}";
}
