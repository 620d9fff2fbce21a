namespace PostPurchase.Core.Shops;

/// <summary>A tenant's short name as it stands in URLs, such as <c>demo</c>.</summary>
public readonly record struct ShopId(string Value)
{
    public override string ToString() => Value;
}
