using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// Lets an occasion come, once: it is claimed in the customer's partition, and then the order is told. Both can be repeated; what was
/// cut off between them is completed by whoever finds the claim.
/// </summary>
public sealed class OccasionBook(IPartitionStore store, OrderLog orders)
{
    /// <summary>Where the events come from, as it stands with them.</summary>
    public const string Source = "occasion";

    /// <summary>Null where somebody else was faster: the customer is to be looked at again.</summary>
    internal async ValueTask<bool?> Take(
        ShopId shop, string campaign, OccasionMatch.Found found, Instant now, CancellationToken cancellation)
    {
        var (host, wanted) = (found.Host, found.Claim);
        var claims = OccasionClaims.In(host.Claims);
        if (claims.Find(wanted) is { } known)
        {
            if ((known.Date, known.From) == (wanted.Date, wanted.From) && host.Registrations.ContainsKey(known.Order))
            {
                await Tell(shop, campaign, known, now, cancellation);
            }

            return false;
        }

        if (!claims.Admits(wanted, found.Yearly) || !host.Registrations.TryGetValue(wanted.Order, out var registration))
        {
            return false;
        }

        // The registration is written as it is, at the version that was read: once the customer is erased, or the order has come to
        // nothing, there is no claim any more.
        IReadOnlyList<RowChange> changes =
        [
            StoredJson.Change(CustomerRows.Occasion(campaign), claims.With(wanted, host.Registrations.Keys.ToHashSet()), host.Claims?.ETag),
            new RowChange.Replace(registration.Key, registration.Data, registration.ETag),
        ];
        if (await store.Commit(CustomerKeys.OfHash(shop, host.Hash), changes, cancellation) is not CommitResult.Committed)
        {
            return null;
        }

        await Tell(shop, campaign, wanted, now, cancellation);
        return true;
    }

    private async ValueTask Tell(ShopId shop, string campaign, OccasionClaim claim, Instant now, CancellationToken cancellation)
    {
        var came = claim.Came(campaign);
        await orders.Append(
            new OrderKey(shop, claim.Order), null, [RecordedEvent.Of(came, now, Source)], now, cancellation);
    }
}
