using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent;

/// <summary>The exact texts that customers consent to, by category. A version never changes once somebody has seen it.</summary>
public sealed record ConsentWording
{
    private const char Separator = '\n';

    /// <summary>Names it in every consent that was given to it, such as <c>2026-03</c>.</summary>
    public required string Version { get; init; }

    /// <summary>What is said for each category; the version covers no others. A box at checkout that covers several has one text for all of them.</summary>
    public required IReadOnlyDictionary<ConsentCategory, LocalizedText> Texts { get; init; }

    /// <summary>The advertising that it covers.</summary>
    [JsonIgnore]
    public CategorySet Covers => CategorySet.Of([.. Texts.Keys]).And(CategorySet.Advertising);

    /// <summary>SHA-256 of what was shown, as hexadecimal digits: the texts of the categories in a language, one a line.</summary>
    public string HashOf(CategorySet categories, string language)
    {
        var shown = categories.Where(Texts.ContainsKey).Select(category => Texts[category].In(language));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, shown))));
    }
}
