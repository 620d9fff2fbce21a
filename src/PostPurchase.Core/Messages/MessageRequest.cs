using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages;

/// <summary>What a message is rendered from.</summary>
public sealed record MessageRequest
{
    /// <summary>Name of the template, such as <c>confirmation</c>.</summary>
    public required string Template { get; init; }

    /// <summary>The shop's own text, in place of the template or under a name of its own; null: as it ships.</summary>
    public CampaignMessage? Own { get; init; }

    public required MessageClass Class { get; init; }

    /// <summary><c>de</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public required Shop Shop { get; init; }

    /// <summary>The recipient's zone; dates in the message are its local dates.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Its <see cref="OrderState.Order"/> is known, unless the message is about none.</summary>
    public required OrderState State { get; init; }

    /// <summary>For messages about one parcel.</summary>
    public Shipment? Shipment { get; init; }

    /// <summary>For messages about one return.</summary>
    public OrderReturn? Return { get; init; }

    /// <summary>For messages about one case.</summary>
    public SupportCase? Case { get; init; }

    /// <summary>For messages about one declaration of withdrawal.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>For messages of a campaign that starts for an occasion.</summary>
    public OccasionContent? Occasion { get; init; }

    /// <summary>For the message that asks for the confirmation of a consent; it is about no order.</summary>
    public OptInContent? OptIn { get; init; }

    /// <summary>For messages that bring a voucher, where there is one.</summary>
    public VoucherContent? Voucher { get; init; }

    /// <summary>Who gets it; null: whoever ordered.</summary>
    public string? To { get; init; }

    /// <summary>Whether the shop's own people get it. Their replies go to whoever ordered, and it has no link that acts for the customer.</summary>
    public bool ForSupport { get; init; }

    /// <summary>Whether the shop's advertising may stand at the end.</summary>
    public bool Promotes { get; init; }

    /// <summary>Products to go with what was bought; shown only where the mail may carry advertising.</summary>
    public IReadOnlyList<Product> Recommendations { get; init; } = [];

    public required MessageLinks Links { get; init; }
}
