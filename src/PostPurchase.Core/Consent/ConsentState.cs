using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Consent;

/// <summary>
/// What the customer decided last about each category, as an order knows it: a consent or an objection; null where nothing was
/// decided. A later decision wins; of two at one moment the objection does.
/// </summary>
public sealed record ConsentState
{
    /// <summary>Nothing was ever decided.</summary>
    public static ConsentState None { get; } = new();

    private OrderEvent? Service { get; init; }

    private OrderEvent? Surveys { get; init; }

    private OrderEvent? Offers { get; init; }

    private OrderEvent? Birthday { get; init; }

    public bool IsEmpty => ReferenceEquals(this, None);

    /// <summary>The latest consent or objection.</summary>
    public OrderEvent? LatestOf(ConsentCategory category) => category switch
    {
        ConsentCategory.Service => Service,
        ConsentCategory.Surveys => Surveys,
        ConsentCategory.Offers => Offers,
        ConsentCategory.Birthday => Birthday,
        _ => throw new InvalidOperationException($"No rule for {category}."),
    };

    /// <summary>The consent that stands.</summary>
    public OrderEvent.Consented? ConsentTo(ConsentCategory category) => LatestOf(category) as OrderEvent.Consented;

    /// <summary>The objection that stands.</summary>
    public OrderEvent.Objected? ObjectionTo(ConsentCategory category) => LatestOf(category) as OrderEvent.Objected;

    /// <summary>Whether an objection to each of them stands.</summary>
    public bool ObjectsTo(CategorySet categories) => categories.All(category => ObjectionTo(category) is not null);

    /// <summary>The state after one more decision; they come in order of their times.</summary>
    internal ConsentState After(OrderEvent.Consented consent) => new()
    {
        Service = Later(Service, consent, consent.Concerns(ConsentCategory.Service)),
        Surveys = Later(Surveys, consent, consent.Concerns(ConsentCategory.Surveys)),
        Offers = Later(Offers, consent, consent.Concerns(ConsentCategory.Offers)),
        Birthday = Later(Birthday, consent, consent.Concerns(ConsentCategory.Birthday)),
    };

    /// <summary>The state after one more decision; they come in order of their times.</summary>
    internal ConsentState After(OrderEvent.Objected objection) => new()
    {
        Service = objection.Concerns(ConsentCategory.Service) ? objection : Service,
        Surveys = objection.Concerns(ConsentCategory.Surveys) ? objection : Surveys,
        Offers = objection.Concerns(ConsentCategory.Offers) ? objection : Offers,
        Birthday = objection.Concerns(ConsentCategory.Birthday) ? objection : Birthday,
    };

    private static OrderEvent? Later(OrderEvent? known, OrderEvent.Consented consent, bool concerned) =>
        !concerned || (known is OrderEvent.Objected && known.At >= consent.At) ? known : consent;
}
