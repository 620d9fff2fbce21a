using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>
/// Makes the attempts at a delivery. Each is noted after it was made: a crash in between repeats it under the same id, which receivers
/// know again.
/// </summary>
public sealed class WebhookDelivery(
    IShops shops, OutgoingLog log, NewsReader news, IWebhookSender sender, IEnumerable<IDelivered> followers) : IOutboxHandler
{
    /// <inheritdoc/>
    public string Kind => OutgoingItem.Kind;

    /// <inheritdoc/>
    public async ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        if (await shops.Find(item.Shop, cancellation) is not { } shop)
        {
            return new OutboxOutcome.GaveUp("There is no such shop.");
        }

        var put = OutgoingItem.Read(item);
        var delivery = await log.Find(shop.Id, item.Id, cancellation) ?? put;
        if (put.Replays > delivery.Replays)
        {
            delivery = delivery.Again(put.Replays);
        }

        return delivery.State == OutgoingState.Pending
            ? await Try(shop, delivery, now, cancellation)
            : new OutboxOutcome.Done();
    }

    private async ValueTask<OutboxOutcome> Try(Shop shop, OutgoingDelivery delivery, Instant now, CancellationToken cancellation)
    {
        var target = shop.OutgoingWebhooks.FirstOrDefault(one => one.Id == delivery.Target);
        var status = await log.Status(shop.Id, delivery.Target, cancellation);
        if (target is null or { Disabled: true } || status.DisabledAt is not null)
        {
            return await End(shop, delivery, OutgoingState.Dropped, target is null ? "The target was removed." : "The target is disabled.", cancellation);
        }

        if (status.RestUntil is { } rest && rest > now)
        {
            var after = Spread.After(now, rest, delivery.Id);
            await log.Save(shop.Id, delivery with { NextAttempt = after }, cancellation);
            return new OutboxOutcome.Again(after, "The target asked for a rest.");
        }

        return await news.Read(shop.Id, delivery, now, cancellation) is { } found
            ? await Send(shop.Id, target, delivery, found, now, cancellation)
            : await End(shop, delivery, OutgoingState.Erased, "It is on record no more.", cancellation);
    }

    /// <summary>One attempt, noted with delivery and target.</summary>
    internal async ValueTask<OutboxOutcome> Send(
        ShopId shop, OutgoingTarget target, OutgoingDelivery delivery, News found, Instant now, CancellationToken cancellation)
    {
        var request = OutgoingRequest.To(target, delivery.Id, now, found.ToBody(shop.Value));
        var answer = await sender.Send(request, cancellation);
        var tried = delivery.With(Attempted(delivery.Type, answer, now));
        var verdict = AttemptRule.Judge(tried.Round, answer, delivery.Id, now);
        if (delivery.Type == OutgoingTypes.Ping && verdict.State == OutgoingState.Pending)
        {
            // Somebody looks at it right now, and would rather try again than hear of it tomorrow.
            verdict = verdict with { State = OutgoingState.Failed, NextAttempt = null };
        }

        if (verdict.State == OutgoingState.Delivered)
        {
            foreach (var follower in followers)
            {
                await follower.Delivered(shop, delivery, now, cancellation);
            }
        }

        await log.Change(shop, target.Id, before => TargetProgress.After(before, verdict, now), cancellation);
        await log.Save(shop, tried with { State = verdict.State, NextAttempt = verdict.NextAttempt }, cancellation);
        var why = WhatCame(answer);
        return verdict switch
        {
            { State: OutgoingState.Delivered } => new OutboxOutcome.Done(),
            { NextAttempt: { } next } => new OutboxOutcome.Again(next, why),
            _ => new OutboxOutcome.GaveUp($"The target {target.Id} did not take it: {why}."),
        };
    }

    private async ValueTask<OutboxOutcome> End(
        Shop shop, OutgoingDelivery delivery, OutgoingState state, string why, CancellationToken cancellation)
    {
        await log.Save(shop.Id, delivery.Ended(state, why), cancellation);
        return new OutboxOutcome.Done();
    }

    /// <summary>Of news on a customer or a voucher, no answer is kept: it may repeat the address, and is found by no order.</summary>
    private static OutgoingAttempt Attempted(string type, OutgoingAnswer answer, Instant now) => answer switch
    {
        OutgoingAnswer.Answered { Status: (< 200 or >= 300) and var bad, Body: { Length: > 0 } body } when OutgoingTypes.KeepsAnswers(type) =>
            new OutgoingAttempt { At = now, Status = bad, Answer = body },
        OutgoingAnswer.Answered answered => new OutgoingAttempt { At = now, Status = answered.Status },
        _ => new OutgoingAttempt { At = now, Error = WhatCame(answer) },
    };

    /// <summary>For the log: never what the target wrote.</summary>
    private static string WhatCame(OutgoingAnswer answer) => answer switch
    {
        OutgoingAnswer.Answered answered => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"status {answered.Status}"),
        OutgoingAnswer.TimedOut => "timeout",
        OutgoingAnswer.Unreachable unreachable => unreachable.Why,
        _ => throw new InvalidOperationException($"No rule for {answer.GetType().Name}."),
    };
}
