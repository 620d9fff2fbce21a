using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Rights;

/// <summary>Names what a customer declares by what it says, so that the same form sent twice is one declaration.</summary>
public static class DeclarationId
{
    private const int Bytes = 12;

    /// <summary>Lower-case hex, the same for the same parts.</summary>
    /// <param name="link">The link that it was made through.</param>
    /// <param name="before">How many declarations there were when its form was shown: the same wish later is another one.</param>
    public static string Of(string link, int before, object content)
    {
        var json = JsonSerializer.Serialize(content, content.GetType(), CoreJson.Options);
        var parts = JsonSerializer.SerializeToUtf8Bytes(new[] { link, before.ToString(CultureInfo.InvariantCulture), json });
        return Convert.ToHexStringLower(SHA256.HashData(parts).AsSpan(0, Bytes));
    }
}
