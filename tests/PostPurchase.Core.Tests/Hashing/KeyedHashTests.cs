using System.Security.Cryptography;
using PostPurchase.Core.Hashing;

namespace PostPurchase.Core.Tests.Hashing;

public sealed class KeyedHashTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(16, 1)]
    [InlineData(32, 90)]
    [InlineData(64, 64)]
    [InlineData(200, 5_000)]
    public void Is_the_hash_of_the_library_each_time(int keyLength, int length)
    {
        var (key, content) = (Bytes(keyLength, 1), Bytes(length, 2));
        var hash = new KeyedHash(key);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(HMACSHA256.HashData(key, content), Of(hash, content)));
    }

    [Fact]
    public void Threads_do_not_meet_in_it()
    {
        var key = Bytes(32, 3);
        var hash = new KeyedHash(key);

        Parallel.For(0, 2_000, number => Assert.Equal(HMACSHA256.HashData(key, Bytes(90, number)), Of(hash, Bytes(90, number))));
    }

    private static byte[] Of(KeyedHash hash, byte[] content)
    {
        var made = new byte[KeyedHash.Bytes];
        hash.Of(content, made);
        return made;
    }

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
