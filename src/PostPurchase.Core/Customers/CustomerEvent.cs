using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>Something that happened to a customer, across orders. Persisted, like <see cref="Orders.OrderEvent"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Changed), "customer.changed")]
[JsonDerivedType(typeof(Erased), "customer.erased")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent.withdrawn")]
[JsonDerivedType(typeof(AddressFailed), "address.failed")]
public abstract record CustomerEvent
{
    private CustomerEvent()
    {
    }

    /// <summary>When it happened, by the clock of whoever reports it.</summary>
    public required Instant At { get; init; }

    public required CustomerRef Customer { get; init; }

    /// <summary>The shop's current description. Null members are unknown, not empty.</summary>
    public sealed record Changed : CustomerEvent
    {
        public string? FirstName { get; init; }

        public string? LastName { get; init; }

        public string? Language { get; init; }

        public LocalDate? Birthday { get; init; }

        /// <summary>
        /// True: consented. False: said no, which is an objection. Adapters give null where the shop only says
        /// "not subscribed", which is no decision of the customer.
        /// </summary>
        public bool? AcceptsMarketing { get; init; }
    }

    /// <summary>The shop or the customer demands erasure; no further mail about orders placed until then.</summary>
    public sealed record Erased : CustomerEvent
    {
        /// <summary>Orders that the shop names beside the customer, to be erased whenever they were placed; null for none.</summary>
        public IReadOnlyList<OrderId>? Orders { get; init; }
    }

    /// <summary>The customer objected to advertising, such as by the unsubscribe link.</summary>
    public sealed record ConsentWithdrawn : CustomerEvent
    {
        /// <summary>Where: <c>one-click</c>, <c>page</c>, <c>support</c>.</summary>
        public required string Source { get; init; }
    }

    /// <summary>No mail reaches the address of <see cref="Customer"/>, as the mail provider found out.</summary>
    public sealed record AddressFailed : CustomerEvent
    {
        /// <summary>Why, without the address, such as <c>bounced 550 5.1.1</c>.</summary>
        public required string Detail { get; init; }
    }
}
