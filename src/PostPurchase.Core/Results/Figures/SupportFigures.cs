using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Cases that were opened in a period, and how they went.</summary>
public sealed record SupportFigures
{
    public required long Opened { get; init; }

    /// <summary>By support.</summary>
    public required long Resolved { get; init; }

    /// <summary>By the customer.</summary>
    public required long TakenBack { get; init; }

    public required long Open { get; init; }

    /// <summary>Orders whose first parcel arrived in the period.</summary>
    public required long DeliveredOrders { get; init; }

    /// <summary>Cases for each order that was delivered; null without those.</summary>
    public double? ComplaintRate => DeliveredOrders == 0 ? null : (double)Opened / DeliveredOrders;

    public required TimeSpread? FirstResponse { get; init; }

    public required TimeSpread? Resolution { get; init; }

    internal static SupportFigures Of(Tally cases, Tally orders, string slot) => new()
    {
        Opened = MailFigures.Count(cases, slot, Measure.Placed),
        Resolved = MailFigures.Count(cases, slot, Measure.Resolved),
        TakenBack = MailFigures.Count(cases, slot, Measure.TakenBack),
        Open = MailFigures.Count(cases, slot, Measure.Open),
        DeliveredOrders = MailFigures.Count(orders, slot, Measure.Delivered),
        FirstResponse = TimeSpread.Of(cases, slot, Measure.Response),
        Resolution = TimeSpread.Of(cases, slot, Measure.Resolution),
    };
}
