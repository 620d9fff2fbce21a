namespace PostPurchase.Core.Orders;

/// <summary>Where an order goes. Everything may be missing: shops sell downloads and send drafts.</summary>
public sealed record Address
{
    public string? Name { get; init; }

    public string? Street { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    /// <summary>State or province as the shop codes it, without the country, such as <c>BE</c> or <c>NY</c>.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public string? Country { get; init; }
}
