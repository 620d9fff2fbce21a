using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostPurchase.Web.Console.SignIn;

/// <summary>
/// Whom App Service has signed in, as its header <c>X-MS-CLIENT-PRINCIPAL</c> says: JSON in base64 (learn.microsoft.com/azure/app-service,
/// "Work with user identities in Azure App Service authentication").
/// </summary>
internal sealed record ClientPrincipal(
    [property: JsonPropertyName("auth_typ")] string? Provider, [property: JsonPropertyName("claims")] IReadOnlyList<ClientPrincipal.Claim?>? Claims)
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Null for a text that is none.</summary>
    public static ClientPrincipal? Read(string header)
    {
        if (header.Length is 0 or > MaxLength)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        try
        {
            return Convert.TryFromBase64String(header, bytes, out var length) ? JsonSerializer.Deserialize<ClientPrincipal>(bytes.AsSpan(0, length)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The one value of a claim under any of its names; null where there is none, or several.</summary>
    public string? Only(params string[] names) =>
        (Claims ?? []).Where(claim => claim?.Type is { } type && names.Contains(type, StringComparer.Ordinal)).Select(claim => claim?.Value).Distinct(StringComparer.Ordinal).ToList()
            is [{ Length: > 0 } value] ? value : null;

    public bool Has(params string[] names) => (Claims ?? []).Any(claim => claim?.Type is { } type && names.Contains(type, StringComparer.Ordinal));

    internal sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
}
