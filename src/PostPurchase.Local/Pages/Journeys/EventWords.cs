using System.Globalization;
using NodaTime.Text;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;

namespace PostPurchase.Local.Pages.Journeys;

/// <summary>Says in a line what happened to an order.</summary>
internal static class EventWords
{
    public static string Of(OrderEvent happened) => happened switch
    {
        OrderEvent.Placed => "Order placed or changed",
        OrderEvent.Paid => "Paid",
        OrderEvent.Shipped shipped => $"Parcel {shipped.Shipment.Id} shipped{With(shipped.Shipment.Carrier)}{Pieces(shipped.Shipment.Lines)}",
        OrderEvent.Delivered { ShipmentId: { } parcel } => $"Parcel {parcel} delivered",
        OrderEvent.Delivered => "Order delivered",
        OrderEvent.Cancelled cancelled => $"Cancelled{Because(cancelled.Reason)}",
        OrderEvent.Refunded refunded => $"Refunded {refunded.Amount}{Pieces(refunded.Lines)}",
        OrderEvent.ReturnRequested requested => $"Return {requested.ReturnId} requested{Pieces(requested.Lines)}",
        OrderEvent.ReturnReceived received => $"Return {received.ReturnId} received",
        OrderEvent.ReturnRefunded refunded => $"Return {refunded.ReturnId} refunded {refunded.Amount}",
        OrderEvent.ReturnClosed closed => $"Return {closed.ReturnId} {(closed.LinesKept ? "called off" : "closed")}",
        OrderEvent.AnswerGiven answer => $"Customer answered {answer.Question}: {answer.Value}",
        OrderEvent.CaseOpened opened => $"Case {opened.CaseId} opened",
        OrderEvent.CaseResponded responded => $"Case {responded.CaseId} answered by {responded.By}",
        OrderEvent.CaseResolved resolved => $"Case {resolved.CaseId} resolved{(resolved.By is null ? " by the customer" : $" by {resolved.By}")}",
        OrderEvent.WithdrawalDeclared declared => $"Customer withdrew from the contract{Pieces(declared.Lines)}",
        OrderEvent.OccasionCame came => $"An occasion is near: {came.Campaign} {came.Occasion}, on {LocalDatePattern.Iso.Format(came.Date)}",
        OrderEvent.JourneyActed acted => $"{acted.By} (support): {acted.Act.ToString().ToLowerInvariant()} {acted.Campaign} {acted.Step}".TrimEnd(),
        OrderEvent.Consented consented => $"Customer consented to {To(consented.Categories, "advertising")} ({consented.Source})",
        OrderEvent.Objected objected =>
            $"Customer objected to {To(objected.Categories, objected.ToService ? "follow-ups and advertising" : "advertising")} ({objected.Source})",
        OrderEvent.PreferencesLearned => "Customer changed language, birthday or frequency of mails",
        OrderEvent.CustomerErased => "Customer's data erased",
        OrderEvent.Undeliverable failure => $"The address can't be reached any more ({failure.Detail})",
        OrderEvent.MessageDelivered => "A mail reached the customer's mail server",
        OrderEvent.MessageBounced bounced => $"A mail did not arrive ({bounced.Status}{(bounced.Code is null ? "" : " " + bounced.Code)})",
        OrderEvent.MessageOpened => "A mail was opened",
        OrderEvent.MessageClicked => "A link in a mail was clicked",
        OrderEvent.ReviewVisited => "The customer went to where reviews are written",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    private static string To(CategorySet? categories, string all) => categories?.ToString() ?? all;

    private static string With(string? carrier) => carrier is null ? "" : $" with {carrier}";

    private static string Because(string? reason) => reason is null ? "" : $" ({reason})";

    private static string Pieces(IReadOnlyList<LineQuantity> lines) => lines.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {lines.Sum(line => line.Quantity)} pieces");
}
