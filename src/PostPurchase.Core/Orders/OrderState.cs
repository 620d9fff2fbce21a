using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;

namespace PostPurchase.Core.Orders;

/// <summary>All that is known about an order: the fold of its events by <see cref="OrderHistory"/>.</summary>
public sealed record OrderState
{
    /// <summary>Null while only events about the order, but not the order itself, have arrived.</summary>
    public Order? Order { get; init; }

    public Instant? PaidAt { get; init; }

    public Instant? CancelledAt { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>In order of shipping, then id.</summary>
    public IReadOnlyList<Shipment> Shipments { get; init; } = [];

    /// <summary>When arrival of the whole order was reported without naming a parcel.</summary>
    public Instant? ArrivedAt { get; init; }

    /// <summary>In order of request, then id.</summary>
    public IReadOnlyList<OrderReturn> Returns { get; init; } = [];

    public IReadOnlyList<OrderEvent.Refunded> Refunds { get; init; } = [];

    /// <summary>The latest answer to each question.</summary>
    public IReadOnlyDictionary<string, OrderEvent.AnswerGiven> Answers { get; init; } =
        new Dictionary<string, OrderEvent.AnswerGiven>(StringComparer.Ordinal);

    /// <summary>Ids of cases opened and not resolved.</summary>
    public IReadOnlyList<string> OpenCases { get; init; } = [];

    /// <summary>All cases, in order of opening; a case that was opened again under its id stands for itself once.</summary>
    public IReadOnlyList<SupportCase> Cases { get; init; } = [];

    /// <summary>In order of declaration.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>Occasions for which the order carries journeys, each once.</summary>
    public IReadOnlyList<OrderEvent.OccasionCame> Occasions { get; init; } = [];

    /// <summary>What support did about the order's journeys, in order of time.</summary>
    public IReadOnlyList<OrderEvent.JourneyActed> Acts { get; init; } = [];

    /// <summary>What the customer bought so far; null where nothing asks for it, since it is read from elsewhere.</summary>
    public CustomerHistory? History { get; init; }

    /// <summary>When the latest case was resolved, the latest return closed or the latest problem otherwise ended.</summary>
    public Instant? ProblemEndedAt { get; init; }

    /// <summary>What the customer allowed and refused, apart from the box at this order's checkout.</summary>
    public ConsentState Consents { get; init; } = ConsentState.None;

    /// <summary>How the customer wants mails, as last said; null where nothing was said.</summary>
    public OrderEvent.PreferencesLearned? Preferences { get; init; }

    /// <summary>The birthday that the customer told for mails about it; null without the consent to those, so that it is used for nothing else.</summary>
    public Birthday? Birthday => Consents.ConsentTo(ConsentCategory.Birthday) is null ? null : Preferences?.Birthday;

    public Instant? ErasedAt { get; init; }

    public IReadOnlyList<OrderEvent.Undeliverable> FailedAddresses { get; init; } = [];

    /// <summary>The order's lines less what was returned or refunded; lines with nothing left are absent.</summary>
    public IReadOnlyList<OrderLine> KeptLines { get; init; } = [];

    /// <summary>Why no mail reaches the address, as last reported; null where nothing is known against it.</summary>
    public OrderEvent.Undeliverable? FailureOf(string address) => FailedAddresses.LastOrDefault(failure =>
        string.Equals(failure.Address.Trim(), address.Trim(), StringComparison.OrdinalIgnoreCase));
}
