namespace PostPurchase.Core.Orders;

/// <summary>One line of an order.</summary>
public sealed record OrderLine
{
    public required string Id { get; init; }

    public string? ProductId { get; init; }

    public string? Sku { get; init; }

    public required string Title { get; init; }

    /// <summary>Colour, size and the like, as the shop words it.</summary>
    public string? Variant { get; init; }

    /// <summary>Ordered quantity; some shops sell by weight, so it may be a fraction.</summary>
    public required decimal Quantity { get; init; }

    public Money? UnitPrice { get; init; }

    /// <summary>What the customer pays for the line, as the shop sent it.</summary>
    public Money? Total { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? ImageUrl { get; init; }

    public string? ProductUrl { get; init; }

    /// <summary>False for downloads, vouchers and services: no parcel is awaited for them.</summary>
    public bool RequiresShipping { get; init; } = true;
}
