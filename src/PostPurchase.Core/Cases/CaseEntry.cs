using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Cases;

/// <summary>A case in the shop's list of cases. Persisted; nothing that anybody wrote.</summary>
public sealed record CaseEntry
{
    public required OrderId Order { get; init; }

    /// <summary>Unique in the order.</summary>
    public required string Case { get; init; }

    /// <summary>The question whose answer opened it, or <c>support</c>.</summary>
    public required string Cause { get; init; }

    public required Instant OpenedAt { get; init; }

    public Instant? RespondedAt { get; init; }

    public Instant? ResolvedAt { get; init; }

    /// <summary>True where the customer took the complaint back, or was erased: support did not resolve it.</summary>
    public bool TakenBack { get; init; }

    [JsonIgnore]
    public bool IsOpen => ResolvedAt is null;

    /// <summary>When the customer has to be answered.</summary>
    public Instant DueAt(Period answerWithin) => OpenedAt + answerWithin.ToDuration();

    /// <summary>Open, and not answered in time.</summary>
    public bool IsOverdue(Period answerWithin, Instant now) => IsOpen && RespondedAt is null && DueAt(answerWithin) < now;

    /// <summary>The cases of an order. An erased customer waits no more.</summary>
    internal static IReadOnlyList<CaseEntry> Of(OrderState state, OrderId order) =>
    [
        .. state.Cases.Select(found => Of(order, found with { ResolvedAt = found.ResolvedAt ?? state.ErasedAt })),
    ];

    public static CaseEntry Of(OrderId order, SupportCase found) => new()
    {
        Order = order,
        Case = found.Id,
        Cause = found.Cause,
        OpenedAt = found.OpenedAt,
        RespondedAt = found.RespondedAt,
        ResolvedAt = found.ResolvedAt,
        TakenBack = !found.IsOpen && found.ResolvedBy is null,
    };
}
