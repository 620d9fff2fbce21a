using System.Globalization;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>A delivery as it waits in the outbox.</summary>
internal static class OutgoingItem
{
    public const string Kind = "webhook";

    public static OutboxItem Of(ShopId shop, OutgoingDelivery delivery) => new()
    {
        Kind = Kind,
        Shop = shop,
        Id = delivery.Id,
        Refs = delivery.Refs
            .SetItem(NewsRefs.Type, delivery.Type)
            .SetItem(NewsRefs.Target, delivery.Target)
            .SetItem(NewsRefs.Replay, delivery.Replays.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>The delivery as it was put.</summary>
    public static OutgoingDelivery Read(OutboxItem item) => new()
    {
        Id = item.Id,
        Type = item.Refs[NewsRefs.Type],
        Target = item.Refs[NewsRefs.Target],
        Replays = int.Parse(item.Refs[NewsRefs.Replay], CultureInfo.InvariantCulture),
        Refs = item.Refs.RemoveRange([NewsRefs.Type, NewsRefs.Target, NewsRefs.Replay]),
    };
}
