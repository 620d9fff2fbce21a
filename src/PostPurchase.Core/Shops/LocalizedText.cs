namespace PostPurchase.Core.Shops;

/// <summary>The same text in both languages of the product.</summary>
public sealed record LocalizedText(string De, string En)
{
    public string In(string language) => language == "de" ? De : En;
}
