using System.Buffers.Text;
using System.Security.Cryptography;
using PostPurchase.Core.Access;

namespace PostPurchase.Web.Access;

/// <summary>Access keys that nobody can guess.</summary>
internal static class FreshKey
{
    /// <summary>256 bits, so that a plain hash keeps it safe.</summary>
    private const int Bytes = 32;

    public static string Make() => AccessKeys.Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
