using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What a message template is by law and by content, whatever a campaign declares.</summary>
/// <param name="Least">The class that it has at least. A satisfaction survey is advertising (BGH, 10 July 2018, VI ZR 225/17).</param>
/// <param name="Anchors">What must have happened for it to be true; empty: an order is enough.</param>
/// <param name="NeedsParcel">Whether it is about one parcel.</param>
/// <param name="Occasion">The kind of occasion that its campaign must have; null: any, or none.</param>
internal sealed record MessageTraits(
    MessageClass Least, IReadOnlyList<AnchorEvent> Anchors, bool NeedsParcel = false, string? Occasion = null)
{
    public const string ReviewRequest = "review-request";

    /// <summary>The messages that a campaign may send; those of <see cref="Duties"/> are not among them.</summary>
    public static IReadOnlyList<string> Names => [.. All.Keys];

    /// <summary>The same, of this class at least.</summary>
    public MessageTraits AtLeast(MessageClass least) => this with { Least = least > Least ? least : Least };

    private static readonly MessageTraits Advertising = new(MessageClass.Advertising, []);

    public static IReadOnlyDictionary<string, MessageTraits> All { get; } = new Dictionary<string, MessageTraits>(StringComparer.Ordinal)
    {
        ["confirmation"] = new(MessageClass.Contract, []),
        ["shipping-notice"] = new(MessageClass.Contract, [AnchorEvent.Shipped, AnchorEvent.Delivered], NeedsParcel: true),
        ["delivery-check-in"] = new(MessageClass.Service, []),
        ["survey"] = Advertising,
        ["survey-reminder"] = Advertising,
        [ReviewRequest] = Advertising,
        ["care-tips"] = Advertising,
        ["cancellation"] = new(MessageClass.Contract, [AnchorEvent.Cancelled]),
        ["return-registered"] = new(
            MessageClass.Contract, [AnchorEvent.ReturnRequested, AnchorEvent.ReturnReceived, AnchorEvent.ReturnRefunded]),
        ["return-received"] = new(MessageClass.Contract, [AnchorEvent.ReturnReceived, AnchorEvent.ReturnRefunded]),
        ["return-refunded"] = new(MessageClass.Contract, [AnchorEvent.ReturnRefunded]),
        ["case-follow-up"] = new(MessageClass.Service, [AnchorEvent.CaseResolved]),
        ["voucher"] = Advertising,
        ["voucher-reminder"] = new(MessageClass.Advertising, [AnchorEvent.VoucherExpires]),
        ["return-survey"] = new(MessageClass.Advertising, [AnchorEvent.ReturnRefunded, AnchorEvent.ReturnClosed]),
        ["win-back"] = new(MessageClass.Advertising, [], Occasion: OccasionCheck.WinBack),
        ["birthday"] = new(MessageClass.Advertising, [], Occasion: OccasionCheck.Birthday),
        ["seasonal"] = new(MessageClass.Advertising, [], Occasion: OccasionCheck.Season),
    };
}
