using System.Security.Cryptography;
using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Shops.Editing;

/// <summary>Names a state of a shop's settings, so that nobody overwrites what they have not seen.</summary>
public static class SettingsTag
{
    private const int Bytes = 12;

    public static string Of(Shop shop) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shop, CoreJson.Options)).AsSpan(0, Bytes));
}
