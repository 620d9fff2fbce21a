using System.Globalization;
using NodaTime;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Vouchers;

/// <summary>Makes a batch of codes claimable once a target has taken it.</summary>
public sealed class BatchRegistration(CodeSupply supply) : IDelivered
{
    /// <inheritdoc/>
    public async ValueTask Delivered(ShopId shop, OutgoingDelivery delivery, Instant now, CancellationToken cancellation)
    {
        if (delivery.Type == OutgoingTypes.VoucherCreated)
        {
            var number = int.Parse(delivery.Refs[VoucherRefs.Batch], CultureInfo.InvariantCulture);
            await supply.Registered(shop, delivery.Refs[VoucherRefs.Pool], number, delivery.Target, now, cancellation);
        }
    }
}
