using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys.Acting;

/// <summary>
/// What support does about an order's journeys. An act is an event of the order: whoever looks at the order next decides by it, so
/// that it holds beside everything else that happens, and a mail that goes out at the same moment goes out once. All of it may be
/// repeated.
/// </summary>
public sealed class JourneyDesk(IPartitionStore store, ICampaigns campaigns, JourneyOpener opener, OrderLog orders, IWakeups wakeups)
{
    private const string Source = "support";

    /// <summary>What the act would change. Nothing is done.</summary>
    /// <param name="by">Who asks, and when.</param>
    /// <param name="language">Of the explanations: <c>de</c> or <c>en</c>.</param>
    public async ValueTask<ActAnswer> Preview(
        Shop shop, OrderId order, ActWish wish, SupportAct by, string language, CancellationToken cancellation) =>
        (await Try(shop, order, wish, by, language, cancellation)).Answer;

    /// <summary>Does it, unless it is done already.</summary>
    /// <param name="by">Who does it, and when.</param>
    /// <param name="language">Of the explanations: <c>de</c> or <c>en</c>.</param>
    public async ValueTask<ActAnswer> Do(
        Shop shop, OrderId order, ActWish wish, SupportAct by, string language, CancellationToken cancellation)
    {
        var (answer, act) = await Try(shop, order, wish, by, language, cancellation);
        if (act is not null)
        {
            await orders.Append(new OrderKey(shop.Id, order), null, [RecordedEvent.Of(act, by.At, Source)], by.At, cancellation);
        }

        return answer;
    }

    /// <summary>Has the order looked at now, for one that seems stuck. Nothing goes out that would not have.</summary>
    /// <returns>False where nothing is known about the order.</returns>
    public async ValueTask<bool> Nudge(OrderKey key, Instant now, CancellationToken cancellation)
    {
        if ((await OrderPartition.Load(store, key, cancellation)).State.Order is null)
        {
            return false;
        }

        await wakeups.Wake(key, now, cancellation);
        return true;
    }

    /// <returns>The act that is to be recorded; null where there is nothing to record.</returns>
    private async ValueTask<(ActAnswer Answer, OrderEvent.JourneyActed? Act)> Try(
        Shop shop, OrderId order, ActWish wish, SupportAct by, string language, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, new OrderKey(shop.Id, order), cancellation);
        if (partition.State is { Order: null } or { ErasedAt: not null })
        {
            return (new ActAnswer.UnknownOrder(), null);
        }

        var heads = await campaigns.Heads(shop.Id, cancellation);
        var journeys = await opener.Resume(partition, heads, by.At, cancellation);
        var name = JourneyRecord.KeyOf(wish.Campaign, wish.Occasion);
        if (!wish.IsComplete || journeys.FirstOrDefault(journey => journey.Stored.Record.Key == name) is not { } found)
        {
            return (new ActAnswer.UnknownStep(), null);
        }

        var (facts, act) = (found.Facts(shop), ActOf(partition.State, order, wish, by));
        if (Acts.IsRepeated(act, facts))
        {
            return (new ActAnswer.Done([]), null);
        }

        var answer = ActTrial.Of(facts, act, language, by.At);
        return (answer, answer is ActAnswer.Done ? act : null);
    }

    private static OrderEvent.JourneyActed ActOf(OrderState state, OrderId order, ActWish wish, SupportAct by) => new()
    {
        At = state.Acts.Select(act => act.At + Duration.Epsilon).Append(by.At).Max(),
        OrderId = order,
        Act = wish.Act,
        Campaign = wish.Campaign,
        Occasion = wish.Occasion,
        Step = wish.Step,
        Occurrence = wish.Occurrence,
        Request = wish.Request,
        By = by.By,
        Note = by.Note,
    };
}
