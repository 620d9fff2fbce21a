using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake;

/// <summary>Makes durable what a webhook says. Nothing is planned here; the orders are nudged.</summary>
public sealed class TakenDeliveries(OrderLog orders, CustomerIntake customers)
{
    /// <summary>Finds the orders of declarations that name none by its id. What names none that the customer has, can't be understood.</summary>
    internal async ValueTask<Delivery> Place(Delivery delivery, Shop shop, CancellationToken cancellation)
    {
        if (delivery is not Delivery.Understood { Withdrawals.Count: > 0 } understood)
        {
            return delivery;
        }

        var events = new List<OrderEvent>(understood.OrderEvents);
        foreach (var withdrawal in understood.Withdrawals)
        {
            if (await customers.FindOrder(shop.Id, withdrawal.Email, withdrawal.Number, cancellation) is not { } order)
            {
                return new Delivery.Malformed(
                    understood.Topic, withdrawal.Path, "names no order that is known here for the mail address beside it");
            }

            events.Add(withdrawal.Declared(order));
        }

        return understood with { OrderEvents = events, Withdrawals = [] };
    }

    internal async ValueTask<IntakeResult> Store(
        Shop shop, string platform, Delivery.Understood delivery, Instant now, CancellationToken cancellation)
    {
        var id = Name(shop, platform, delivery);
        var source = $"{platform} {delivery.Topic}";
        var isNew = delivery.OrderEvents.Count == 0 && delivery.CustomerEvents.Count == 0;
        foreach (var happened in delivery.CustomerEvents)
        {
            isNew |= await customers.Accept(shop.Id, happened, source, now, cancellation);
        }

        foreach (var group in delivery.OrderEvents.GroupBy(happened => happened.OrderId))
        {
            var events = group.Select(happened => RecordedEvent.Of(happened, now, source)).ToList();
            isNew |= await orders.Append(new OrderKey(shop.Id, group.Key), id, events, now, cancellation);
        }

        return isNew ? new IntakeResult.Accepted(id) : new IntakeResult.Duplicate(id);
    }

    /// <summary>Short and safe to show: the platform's own keys may be long or carry anything.</summary>
    private static string Name(Shop shop, string platform, Delivery.Understood delivery) =>
        Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(StorageKey.Join(shop.Id.Value, platform, delivery.DedupeKey))).AsSpan(0, 16));
}
