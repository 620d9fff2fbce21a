using System.Security.Cryptography;
using System.Text;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>Names a webhook by what it says, for shop systems that give no usable id.</summary>
internal static class ContentHash
{
    private const int MaxIdLength = 200;

    /// <summary>SHA-256 in lower-case hexadecimal over the parts, each preceded by its length so that no two lists of parts look alike.</summary>
    public static string Of(ReadOnlySpan<byte> body, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            Append(hash, Encoding.UTF8.GetBytes(part));
        }

        Append(hash, body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>An id from a header, fit to be stored: hashed where it is longer than any real one or has control characters.</summary>
    public static string OfId(string id) =>
        id.Length <= MaxIdLength && !id.Any(char.IsControl) ? id : Of(default, id);

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes((long)part.Length));
        hash.AppendData(part);
    }
}
