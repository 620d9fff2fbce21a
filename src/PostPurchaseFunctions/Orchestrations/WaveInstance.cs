using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Campaigns.Waves;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>The id of a wave's orchestration, under the rules that <see cref="JourneyInstance"/> names.</summary>
public static class WaveInstance
{
    private const int MaxLength = 100;
    private const string Prefix = "wave|";

    public static string IdOf(WaveKey wave)
    {
        var text = wave.ToString();

        // A key has bars, a hash has none, so neither is ever taken for the other.
        return Prefix.Length + text.Length <= MaxLength
            ? Prefix + text
            : Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
