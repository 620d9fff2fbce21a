using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace PostPurchase.Core.Running;

/// <summary>
/// Holds apart what waits for the same moment, such as all that was refused together, so that it does not come back together. By name
/// instead of by chance: whoever asks again gets the same moment again.
/// </summary>
public static class Spread
{
    /// <summary>What is added to a wait, of the wait itself.</summary>
    private const double Share = 0.1;

    /// <summary>Up to a tenth later than asked for, never sooner.</summary>
    /// <param name="from">When the wait begins.</param>
    /// <param name="until">When it ends at the soonest; a wait that is over stays as it is.</param>
    /// <param name="name">Of what waits; another for each attempt, so that neighbours do not stay neighbours.</param>
    public static Instant After(Instant from, Instant until, string name) =>
        until <= from ? until : until + Duration.FromMilliseconds(Math.Floor((until - from).TotalMilliseconds * Share * Lot(name)));

    /// <summary>0 to below 1, the same for the same name for ever.</summary>
    private static double Lot(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / 4294967296d;
    }
}
