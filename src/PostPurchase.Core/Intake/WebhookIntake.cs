using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake;

/// <summary>
/// Takes webhooks in: finds the shop, checks the signature over the raw bytes, reads, and makes the events durable before
/// it answers. Nothing is planned here; the orders are nudged.
/// </summary>
public sealed class WebhookIntake(
    IShops shops,
    IEnumerable<IPlatform> platforms,
    OrderLog orders,
    CustomerIntake customers,
    IntakeLedger ledger)
{
    private readonly Dictionary<string, IPlatform> _platforms = platforms.ToDictionary(platform => platform.Name, StringComparer.Ordinal);

    public async ValueTask<IntakeResult> Receive(
        ShopId shopId,
        string platformName,
        WebhookRequest request,
        Instant now,
        CancellationToken cancellation)
    {
        if (await shops.Find(shopId, cancellation) is not { } shop)
        {
            return new IntakeResult.UnknownShop();
        }

        if (!_platforms.TryGetValue(platformName, out var platform))
        {
            return new IntakeResult.UnknownPlatform();
        }

        if (platform.IsUnsignedPing(request))
        {
            return new IntakeResult.Ping();
        }

        return platform.IsAuthentic(request, shop.SecretsFor(platform.Name), now)
            ? await Take(shop, platform, request, now, cancellation)
            : new IntakeResult.BadSignature();
    }

    private async ValueTask<IntakeResult> Take(
        Shop shop,
        IPlatform platform,
        WebhookRequest request,
        Instant now,
        CancellationToken cancellation)
    {
        switch (await Place(platform.Read(request, shop), shop, cancellation))
        {
            case Delivery.Ping:
                return new IntakeResult.Ping();
            case Delivery.Ignored ignored:
                await ledger.CountIgnored(shop.Id, platform.Name, ignored.Topic, now, cancellation);
                return new IntakeResult.Ignored(ignored.Topic);
            case Delivery.Malformed malformed:
                var kept = await ledger.KeepMalformed(shop.Id, platform.Name, malformed, request, now, cancellation);
                return new IntakeResult.Malformed(malformed.Path, malformed.Problem, kept);
            case Delivery.Understood understood:
                return await Store(shop, platform, understood, now, cancellation);
            case var other:
                throw new InvalidOperationException($"No rule for {other}.");
        }
    }

    /// <summary>Finds the orders of declarations that name none by its id. What names none that the customer has, can't be understood.</summary>
    private async ValueTask<Delivery> Place(Delivery delivery, Shop shop, CancellationToken cancellation)
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

    private async ValueTask<IntakeResult> Store(
        Shop shop,
        IPlatform platform,
        Delivery.Understood delivery,
        Instant now,
        CancellationToken cancellation)
    {
        var id = Name(shop, platform, delivery);
        var source = $"{platform.Name} {delivery.Topic}";
        var isNew = delivery.OrderEvents.Count == 0 && delivery.CustomerEvents.Count == 0;
        foreach (var happened in delivery.CustomerEvents)
        {
            isNew |= await customers.Accept(shop.Id, happened, source, now, cancellation);
        }

        foreach (var group in delivery.OrderEvents.GroupBy(happened => happened.OrderId))
        {
            var events = group.Select(happened => new RecordedEvent(EventId.Of(happened), happened, now, source)).ToList();
            isNew |= await orders.Append(new OrderKey(shop.Id, group.Key), id, events, now, cancellation);
        }

        return isNew ? new IntakeResult.Accepted(id) : new IntakeResult.Duplicate(id);
    }

    /// <summary>Short and safe to show: the platform's own keys may be long or carry anything.</summary>
    private static string Name(Shop shop, IPlatform platform, Delivery.Understood delivery) =>
        Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(StorageKey.Join(shop.Id.Value, platform.Name, delivery.DedupeKey))).AsSpan(0, 16));
}
