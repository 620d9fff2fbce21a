using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Privacy;

/// <summary>Takes in what shops tell of customers: most of it is kept, and an erasure is done.</summary>
public sealed class CustomerIntake(CustomerDirectory customers, CustomerErasure erasure)
{
    /// <summary>Safe to repeat.</summary>
    /// <returns>False when it was on record already.</returns>
    public async ValueTask<bool> Accept(ShopId shop, CustomerEvent happened, string source, Instant now, CancellationToken cancellation)
    {
        if (happened is not CustomerEvent.Erased erased)
        {
            return await customers.Accept(shop, happened, source, now, cancellation);
        }

        var request = new ErasureRequest
        {
            Shop = shop,
            At = erased.At,
            ReceivedAt = now,
            By = Who.Told(source),
            Customer = erased.Customer,
            Orders = erased.Orders ?? [],
        };
        return (await erasure.Erase(request, now, cancellation)).IsNew;
    }

    /// <inheritdoc cref="CustomerDirectory.FindOrder"/>
    public ValueTask<OrderId?> FindOrder(ShopId shop, string email, string number, CancellationToken cancellation) =>
        customers.FindOrder(shop, email, number, cancellation);
}
