using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Consent;

/// <summary>
/// Takes what a customer says by a link in an order's mail. The order itself hears it first, then the customer, with all orders: this
/// order obeys even if the rest has to be repeated.
/// </summary>
internal sealed class CustomerVoice(CustomerDirectory customers, OrderLog orders, ConsentNews? news)
{
    private const string Source = "customer";

    public async ValueTask Tell(OrderKey key, CustomerEvent said, Instant now, CancellationToken cancellation)
    {
        if (Consequence.For(key.Order, null, said) is { } consequence)
        {
            var recorded = RecordedEvent.Of(consequence, now, Source);
            await orders.Append(key, null, [recorded], now, cancellation);
        }

        if ((said.Customer.Email ?? said.Customer.Id) is not null)
        {
            await customers.Accept(key.Shop, said, Source, now, cancellation);
            await (news?.Tell(key.Shop, said, now, cancellation) ?? ValueTask.CompletedTask);
        }
    }
}
