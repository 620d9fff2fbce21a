using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Results.Facts;

/// <summary>What one order tells of its customer. Stored while a count runs, and removed at its end.</summary>
internal sealed record CustomerPart
{
    /// <summary>A name that the customer has in this one count only.</summary>
    public required string Customer { get; init; }

    public required Instant PlacedAt { get; init; }

    /// <summary>Names the order among those of the customer, in this one count only.</summary>
    public required string Order { get; init; }

    /// <summary>Cancelled, or nothing of it is kept: it counts as no purchase.</summary>
    public bool Ended { get; init; }

    /// <summary>What the customer paid and did not get back; null where the shop told no sums.</summary>
    public Money? Spent { get; init; }

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>A campaign with a control group has begun for the customer.</summary>
    internal sealed record Entry(string Campaign, Instant From, bool HeldOut);

    /// <summary>The customer objected to mails, and this was the order's last mail before.</summary>
    internal sealed record Objection(Instant At, Instant SentAt, string Campaign, string Step, string? Variant);
}
