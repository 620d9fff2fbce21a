using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Returns that were asked for in a period, and how long they took.</summary>
public sealed record ReturnFigures
{
    public required long Requested { get; init; }

    public required long Received { get; init; }

    public required long Refunded { get; init; }

    /// <summary>From being asked for to being received.</summary>
    public required TimeSpread? Arrival { get; init; }

    /// <summary>From being received to the money going back.</summary>
    public required TimeSpread? Refund { get; init; }

    /// <summary>From being asked for to the money going back.</summary>
    public required TimeSpread? Total { get; init; }

    internal static ReturnFigures Of(Tally tally, string slot) => new()
    {
        Requested = MailFigures.Count(tally, slot, Measure.Requested),
        Received = MailFigures.Count(tally, slot, Measure.Received),
        Refunded = MailFigures.Count(tally, slot, Measure.Refunded),
        Arrival = TimeSpread.Of(tally, slot, Measure.Arrival),
        Refund = TimeSpread.Of(tally, slot, Measure.Refund),
        Total = TimeSpread.Of(tally, slot, Measure.Total),
    };
}
