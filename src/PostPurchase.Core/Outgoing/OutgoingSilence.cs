using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>Tells the shop's systems that webhooks of a platform stay away, and that they are back.</summary>
public sealed class OutgoingSilence(OutboxTray tray)
{
    /// <summary>Safe to repeat: the same silence is the same webhook.</summary>
    internal ValueTask Began(Shop shop, SilenceRecord silence, Instant now, CancellationToken cancellation) =>
        Tell(shop, OutgoingTypes.IntakeSilent, silence, now, cancellation);

    internal ValueTask Ended(Shop shop, SilenceRecord silence, Instant now, CancellationToken cancellation) =>
        Tell(shop, OutgoingTypes.IntakeResumed, silence, now, cancellation);

    private async ValueTask Tell(Shop shop, string type, SilenceRecord silence, Instant now, CancellationToken cancellation)
    {
        var refs = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add(NewsRefs.Silence, silence.Platform)
            .Add(NewsRefs.Since, silence.LastAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        var news = new FoundNews(type, silence.FoundAt, refs);
        foreach (var target in shop.OutgoingWebhooks.Where(target => !target.Disabled && target.Wants(type) && silence.FoundAt >= target.Since))
        {
            await tray.Put(OutgoingItem.Of(shop.Id, news.To(target)), now, cancellation);
        }
    }
}
