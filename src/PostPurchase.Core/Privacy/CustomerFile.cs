using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;

namespace PostPurchase.Core.Privacy;

/// <summary>All that is stored about a customer (GDPR articles 15 and 20).</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="MadeAt">When it was put together.</param>
/// <param name="Ids">The shop's ids of the customer.</param>
/// <param name="Addresses">Mail addresses that are the customer's, and those that others use, too.</param>
/// <param name="ErasedAt">When the customer was erased; null where that never was.</param>
/// <param name="Advertising">What the customer decided about advertising, oldest first.</param>
/// <param name="History">What shops and providers told of the customer apart from orders, oldest first.</param>
/// <param name="Contacts">Mails of the last weeks that the frequency cap counts.</param>
/// <param name="Payloads">Webhooks that could not be understood and name the customer.</param>
public sealed record CustomerFile(
    string Shop,
    Instant MadeAt,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Addresses,
    Instant? ErasedAt,
    IReadOnlyList<AdvertisingDecision> Advertising,
    IReadOnlyList<CustomerEvent> History,
    IReadOnlyList<CustomerFileOrder> Orders,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<CustomerFilePayload> Payloads);
