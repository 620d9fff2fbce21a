using System.Security.Cryptography;
using System.Text;

namespace PostPurchaseFunctions.Tests.Email;

/// <summary>
/// The access key signature as the service checks it, written from
/// https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial and not from the client.
/// </summary>
internal static class AcsSignature
{
    public static string OfBody(byte[] body) => Convert.ToBase64String(SHA256.HashData(body));

    public static string OfText(string key, string text)
        => Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(text)));

    public static string Authorization(string key, string method, string pathAndQuery, string date, string host, string bodyHash)
        => "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature="
            + OfText(key, $"{method}\n{pathAndQuery}\n{date};{host};{bodyHash}");
}
