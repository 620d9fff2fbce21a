using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Occasions.Planning;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>The id of an occasion's orchestration, under the rules that <see cref="JourneyInstance"/> names.</summary>
public static class OccasionInstance
{
    /// <summary>The backend adds to it for the parts.</summary>
    private const int MaxLength = 80;

    private const string Prefix = "occasion|";

    public static string IdOf(OccasionRunKey run)
    {
        var text = run.ToString();

        // A key has bars, a hash has none, so neither is ever taken for the other.
        return Prefix.Length + text.Length <= MaxLength
            ? Prefix + text
            : Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
