using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>Something that happened to a customer, across orders. Persisted, like <see cref="Orders.OrderEvent"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Changed), "customer.changed")]
[JsonDerivedType(typeof(Erased), "customer.erased")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent.withdrawn")]
[JsonDerivedType(typeof(ConsentGiven), "consent.given")]
[JsonDerivedType(typeof(OptInRequested), "opt-in.requested")]
[JsonDerivedType(typeof(PreferencesChanged), "preferences.changed")]
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

    /// <summary>The customer objected, such as by the unsubscribe link.</summary>
    public sealed record ConsentWithdrawn : CustomerEvent
    {
        /// <summary>Where: <c>one-click</c>, <c>page</c>, <c>preferences</c>, <c>support</c>.</summary>
        public required string Source { get; init; }

        /// <summary>To what; null: to everything that is not owed by the contract.</summary>
        public CategorySet? Categories { get; init; }

        /// <summary>Who entered it, where it was told elsewhere.</summary>
        public string? By { get; init; }
    }

    /// <summary>The customer consented.</summary>
    public sealed record ConsentGiven : CustomerEvent
    {
        /// <summary>Where: <c>preferences</c>, <c>opt-in</c>, or what whoever got the consent elsewhere calls it.</summary>
        public required string Source { get; init; }

        /// <summary>To what; null: to advertising as such.</summary>
        public CategorySet? Categories { get; init; }

        /// <summary>Version of the text that the customer consented to; null where it is not recorded.</summary>
        public string? Wording { get; init; }

        /// <summary><c>de</c> or <c>en</c>: the language in which it was shown; null where it is not recorded.</summary>
        public string? Language { get; init; }

        public ConsentProof? Proof { get; init; }
    }

    /// <summary>Somebody entered the address to get mails: no consent yet, since it may be another's. A mail asks for it (double opt-in).</summary>
    public sealed record OptInRequested : CustomerEvent
    {
        /// <summary>Names the request, and the mail that asks for its confirmation.</summary>
        public required Guid RequestId { get; init; }

        public required CategorySet Categories { get; init; }

        /// <summary><c>de</c> or <c>en</c>.</summary>
        public required string Language { get; init; }

        /// <summary>Version of the text that was shown.</summary>
        public required string Wording { get; init; }

        /// <summary>Where the address was entered, as the shop calls it.</summary>
        public required string Source { get; init; }

        /// <summary>Address on the network from which it was entered; null where the shop did not say.</summary>
        public string? From { get; init; }
    }

    /// <summary>How the customer wants mails, as last said; it stands as a whole.</summary>
    public sealed record PreferencesChanged : CustomerEvent
    {
        public required string Source { get; init; }

        /// <summary><c>de</c> or <c>en</c>; null: as each order says.</summary>
        public string? Language { get; init; }

        /// <summary>Null where the customer tells none.</summary>
        public Birthday? Birthday { get; init; }

        public MailFrequency Frequency { get; init; }
    }

    /// <summary>No mail reaches the address of <see cref="Customer"/>, as the mail provider found out.</summary>
    public sealed record AddressFailed : CustomerEvent
    {
        /// <summary>Why, without the address, such as <c>bounced 550 5.1.1</c>.</summary>
        public required string Detail { get; init; }
    }
}
