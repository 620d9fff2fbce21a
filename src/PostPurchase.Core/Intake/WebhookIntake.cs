using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake;

/// <summary>
/// Takes webhooks in: finds the shop, checks the signature over the raw bytes, reads, and makes the events durable before
/// it answers. What became of each is noted in the log of arrivals, which costs no write here.
/// </summary>
public sealed class WebhookIntake(
    IShops shops,
    IEnumerable<IPlatform> platforms,
    TakenDeliveries taken,
    IntakeLedger ledger,
    ArrivalBuffer arrivals)
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

        var arrival = new Arrival { At = now, Platform = platform.Name, Outcome = ArrivalOutcome.Ping };
        if (platform.IsUnsignedPing(request))
        {
            arrivals.Add(shop.Id, arrival);
            return new IntakeResult.Ping();
        }

        if (!platform.IsAuthentic(request, shop.SecretsFor(platform.Name), now))
        {
            arrivals.Add(shop.Id, arrival with { Outcome = ArrivalOutcome.BadSignature });
            return new IntakeResult.BadSignature();
        }

        var (result, noted) = await Take(shop, platform, request, arrival, cancellation);
        arrivals.Add(shop.Id, noted);
        return result;
    }

    private async ValueTask<(IntakeResult Result, Arrival Noted)> Take(
        Shop shop, IPlatform platform, WebhookRequest request, Arrival arrival, CancellationToken cancellation)
    {
        switch (await taken.Place(StorableSize.Check(platform.Read(request, shop), request.Body.Length), shop, cancellation))
        {
            case Delivery.Ping:
                return (new IntakeResult.Ping(), arrival with { Topic = "ping" });
            case Delivery.Ignored ignored:
                await ledger.CountIgnored(shop.Id, platform.Name, ignored.Topic, arrival.At, cancellation);
                return (new IntakeResult.Ignored(ignored.Topic), arrival with { Outcome = ArrivalOutcome.Ignored, Topic = ignored.Topic });
            case Delivery.Malformed malformed:
                var kept = await ledger.KeepMalformed(shop.Id, platform.Name, malformed, request, arrival.At, cancellation);
                return (new IntakeResult.Malformed(malformed.Path, malformed.Problem, kept.Id) { IsTooLarge = malformed.IsTooLarge }, arrival with
                {
                    Outcome = ArrivalOutcome.Malformed,
                    Topic = malformed.Topic.Length > 0 ? malformed.Topic : null,
                    Path = malformed.Path,
                    Problem = malformed.Problem,
                    Kept = kept.Place,
                });
            case Delivery.Understood understood:
                var result = await taken.Store(shop, platform.Name, understood, arrival.At, cancellation);
                return (result, arrival with
                {
                    Outcome = result is IntakeResult.Duplicate ? ArrivalOutcome.Duplicate : ArrivalOutcome.Accepted,
                    Topic = understood.Topic,
                    Order = understood.OrderEvents is [var first, ..] ? first.OrderId.Value : null,
                });
            case var other:
                throw new InvalidOperationException($"No rule for {other}.");
        }
    }
}
