using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Cases;

/// <summary>A case in the JSON API.</summary>
internal sealed record CaseDocument
{
    public required OrderId Order { get; init; }

    /// <summary>Unique in the order.</summary>
    public required string Id { get; init; }

    public required string Cause { get; init; }

    /// <summary><c>open</c> or <c>resolved</c>.</summary>
    public required string Status { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>When the customer has to be answered.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>Open, and not answered in time.</summary>
    public required bool Overdue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Instant? RespondedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Instant? ResolvedAt { get; init; }

    /// <summary>The customer took the complaint back.</summary>
    public bool TakenBack { get; init; }

    public static CaseDocument Of(CaseEntry entry, Shop shop, Instant now)
    {
        var within = (shop.Support ?? SupportSettings.Default).AnswerWithin;
        return new CaseDocument
        {
            Order = entry.Order,
            Id = entry.Case,
            Cause = entry.Cause,
            Status = entry.IsOpen ? "open" : "resolved",
            OpenedAt = entry.OpenedAt,
            DueAt = entry.DueAt(within),
            Overdue = entry.IsOverdue(within, now),
            RespondedAt = entry.RespondedAt,
            ResolvedAt = entry.ResolvedAt,
            TakenBack = entry.TakenBack,
        };
    }

    public static CaseDocument Of(OrderId order, SupportCase found, Shop shop, Instant now) => Of(CaseEntry.Of(order, found), shop, now);
}
