using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>Waits for targets to take something.</summary>
public interface IDelivered
{
    /// <summary>A target took the delivery. Safe to repeat: told before it is noted, and told again where that was cut off.</summary>
    ValueTask Delivered(ShopId shop, OutgoingDelivery delivery, Instant now, CancellationToken cancellation);
}
