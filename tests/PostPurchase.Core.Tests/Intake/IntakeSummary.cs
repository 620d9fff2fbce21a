using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Intake;

/// <summary>
/// A delivery in a form that a person can check against the payload: types, ids, times, money, lines, parcels and flags,
/// but nothing personal and no wording: of names, addresses and titles only whether they are there.
/// </summary>
internal static class IntakeSummary
{
    public static string Of(Delivery delivery)
    {
        var text = new StringBuilder();
        switch (delivery)
        {
            case Delivery.Understood understood:
                text.Append($"understood {understood.Topic}\n");
                foreach (var happened in understood.OrderEvents)
                {
                    Append(text, happened);
                }

                foreach (var withdrawal in understood.Withdrawals)
                {
                    text.Append($"withdrawal of an order named at {withdrawal.Path}: ");
                    Append(text, withdrawal.Declared(new OrderId("found")));
                }

                foreach (var happened in understood.CustomerEvents)
                {
                    Append(text, happened);
                }

                break;
            case Delivery.Ignored ignored:
                text.Append($"ignored {ignored.Topic}\n");
                break;
            case Delivery.Malformed malformed:
                text.Append($"malformed {malformed.Topic}: {malformed.Path} {malformed.Problem}\n");
                break;
            case Delivery.Ping:
                text.Append("ping\n");
                break;
            default:
                throw new InvalidOperationException($"No summary for {delivery.GetType()}.");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, OrderEvent happened)
    {
        text.Append($"{Name(happened)} order {happened.OrderId} at {Time(happened.At)}");
        switch (happened)
        {
            case OrderEvent.Placed placed:
                text.Append('\n');
                Append(text, placed.Order);
                return;
            case OrderEvent.Shipped { Shipment: var parcel }:
                text.Append($" parcel {parcel.Id} carrier {Or(parcel.Carrier)} tracking {YesNo(parcel.TrackingNumber)} url {YesNo(parcel.TrackingUrl)}");
                Append(text, parcel.Lines);
                return;
            case OrderEvent.Delivered delivered:
                text.Append($" parcel {Or(delivered.ShipmentId)}\n");
                return;
            case OrderEvent.Cancelled cancelled:
                text.Append($" reason {Or(cancelled.Reason)}\n");
                return;
            case OrderEvent.Refunded refunded:
                text.Append($" refund {Or(refunded.RefundId)} amount {Or(refunded.Amount)}");
                Append(text, refunded.Lines);
                return;
            case OrderEvent.ReturnRequested requested:
                text.Append($" return {requested.ReturnId} label {YesNo(requested.LabelUrl)}");
                Append(text, requested.Lines);
                return;
            case OrderEvent.WithdrawalDeclared declared:
                text.Append($" withdrawal {declared.WithdrawalId} name {YesNo(declared.Name)} email {YesNo(declared.Email)} statement {YesNo(declared.Statement)}");
                Append(text, declared.Lines);
                return;
            case OrderEvent.ReturnReceived received:
                text.Append($" return {received.ReturnId}\n");
                return;
            case OrderEvent.ReturnRefunded refund:
                text.Append($" return {refund.ReturnId} amount {Or(refund.Amount)}\n");
                return;
            case OrderEvent.ReturnClosed closed:
                text.Append($" return {closed.ReturnId} lines kept {closed.LinesKept}\n");
                return;
            default:
                text.Append('\n');
                return;
        }
    }

    private static void Append(StringBuilder text, Order order)
    {
        text.Append($"  number {order.Number} currency {order.Currency} revised {Time(order.RevisedAt)}\n");
        text.Append($"  email {YesNo(order.Email)} language {Or(order.Language)} reports delivery {order.ReportsDelivery}\n");
        text.Append(order.Customer is { } buyer
            ? $"  customer {Or(buyer.Id)} name {YesNo(buyer.FirstName)}/{YesNo(buyer.LastName)} birthday {YesNo(buyer.Birthday)}"
                + $" accepts marketing {Or(buyer.AcceptsMarketing)}\n"
            : "  customer -\n");
        text.Append(order.DeliveryAddress is { } address
            ? $"  to {Or(address.Region)} {Or(address.Country)} name {YesNo(address.Name)} street {YesNo(address.Street)}"
                + $" code {YesNo(address.PostalCode)} city {YesNo(address.City)}\n"
            : "  to -\n");
        foreach (var line in order.Lines)
        {
            text.Append($"  line {line.Id} product {Or(line.ProductId)} sku {YesNo(line.Sku)} variant {YesNo(line.Variant)}:");
            text.Append(CultureInfo.InvariantCulture, $" {line.Quantity} x {Or(line.UnitPrice)} = {Or(line.Total)}");
            text.Append($" tags [{string.Join(", ", line.Tags)}] image {YesNo(line.ImageUrl)} page {YesNo(line.ProductUrl)}");
            text.Append($" ships {line.RequiresShipping}\n");
        }

        text.Append(order.Totals is { } totals
            ? $"  subtotal {Or(totals.Subtotal)} discount {Or(totals.Discount)} shipping {Or(totals.Shipping)} tax {Or(totals.Tax)}"
                + $" total {totals.Total}\n"
            : "  totals -\n");
        text.Append($"  vouchers {order.Vouchers.Count}\n");
    }

    private static void Append(StringBuilder text, CustomerEvent happened)
    {
        var customer = happened.Customer;
        text.Append($"{Name(happened)} customer {Or(customer.Id)} at {Time(happened.At)} email {YesNo(customer.Email)}");
        if (happened is CustomerEvent.Changed changed)
        {
            text.Append($" name {YesNo(changed.FirstName)}/{YesNo(changed.LastName)} language {Or(changed.Language)}");
            text.Append($" birthday {YesNo(changed.Birthday)} accepts marketing {Or(changed.AcceptsMarketing)}");
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, IReadOnlyList<LineQuantity> lines)
    {
        text.Append('\n');
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {line.Quantity} of line {line.Id} reason {Or(line.Reason)}\n");
        }
    }

    private static string Time(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static string Name(object happened) => happened.GetType().Name;

    private static string Or(object? value) => value?.ToString() ?? "-";

    private static string YesNo(object? value) => value is null ? "no" : "yes";
}
