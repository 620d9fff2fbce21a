using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>Tells the shop's systems that more mails are due on a day than the provider takes.</summary>
public sealed class OutgoingPeaks(OutboxTray tray)
{
    /// <summary>Safe to repeat: the same warning is the same webhook. It is on record; once it is no more, nothing is sent.</summary>
    internal async ValueTask Ahead(Shop shop, PeakWarning warning, Instant now, CancellationToken cancellation)
    {
        var refs = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add(NewsRefs.Peak, LocalDatePattern.Iso.Format(warning.Date));
        var news = new FoundNews(OutgoingTypes.SendingPeakAhead, warning.FoundAt, refs);
        foreach (var target in shop.OutgoingWebhooks.Where(target => !target.Disabled && target.Wants(news.Type) && warning.FoundAt >= target.Since))
        {
            await tray.Put(OutgoingItem.Of(shop.Id, news.To(target)), now, cancellation);
        }
    }
}
