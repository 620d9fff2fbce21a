using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PostPurchase.Core.Hashing;

/// <summary>HMAC-SHA256 by one key. Thread safe.</summary>
/// <param name="key">Any length; not changed afterwards.</param>
internal sealed class KeyedHash(byte[] key)
{
    public const int Bytes = HMACSHA256.HashSizeInBytes;

    // Made ready once and used again: OpenSSL looks its algorithm up and sets the key for each hash that is asked for on its own,
    // which takes two thirds of the time.
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    /// <param name="content">What is hashed.</param>
    /// <param name="hash">Gets the <see cref="Bytes"/> bytes of the hash.</param>
    public void Of(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        var ready = _idle.TryTake(out var idle) ? idle : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        ready.AppendData(content);
        ready.GetHashAndReset(hash);
        _idle.Add(ready);
    }
}
