using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>Who placed the order, as far as the shop told. A guest has no <see cref="Id"/>.</summary>
public sealed record Buyer
{
    public string? Id { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public LocalDate? Birthday { get; init; }

    /// <summary>The newsletter box at checkout; null where the shop system has none. False is no objection.</summary>
    public bool? AcceptsMarketing { get; init; }
}
