using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PostPurchase.Core.Counting;

/// <summary>Which part of a count something belongs to.</summary>
internal static class Shard
{
    /// <summary>Orders of one shard: what their customers bought fits into some ten megabytes.</summary>
    private const int Orders = 20_000;

    private const int Most = 64;

    /// <summary>Of so many orders; it is that of the day before, which is near enough.</summary>
    public static int CountFor(int orders) => Math.Clamp((orders / Orders) + 1, 1, Most);

    /// <summary>The same for the same name, in each process.</summary>
    public static int Of(string name, int shards) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) % (uint)shards);

    /// <summary>A name for one count only, from which nobody finds back.</summary>
    public static string NameIn(long run, string customer) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{run}\n{customer}"))).AsSpan(0, 12));
}
