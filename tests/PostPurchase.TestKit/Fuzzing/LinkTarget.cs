using System.Buffers.Text;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Links that somebody has altered, cut, glued together or written otherwise: none opens anything.</summary>
public sealed class LinkTarget : IFuzzTarget
{
    private const string Odd = "=. \n\t%-_+/~AZaz09\0ü€";

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly LinkPurpose[] Purposes = Enum.GetValues<LinkPurpose>();
    private static readonly LinkSigner Signer = new([[.. Enumerable.Range(1, 32).Select(number => (byte)number)], new byte[32]]);

    public string Name => "links";

    public ValueTask<bool> Try(Random random)
    {
        var (one, other) = (Token(random), Token(random));
        var (signed, foreign) = (Signer.Sign(one), Signer.Sign(other));
        Assert.Equal(one, Signer.Read(signed, one.Purpose, Now));
        Assert.All(Purposes.Where(purpose => purpose != one.Purpose), purpose => Assert.Null(Signer.Read(signed, purpose, Now)));
        Assert.Null(Signer.Read(signed, one.Purpose, one.ExpiresAt));

        var forged = signed;
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            forged = Forge(forged, foreign, random);
        }

        if (forged != signed && forged != foreign)
        {
            Assert.All(Purposes, purpose => Assert.True(Signer.Read(forged, purpose, Now) is null, $"{forged} opens {purpose}"));
        }

        return new(forged == signed);
    }

    private static LinkToken Token(Random random) => new(
        Purposes[random.Next(Purposes.Length)],
        new OrderKey(new ShopId("demo"), new OrderId($"{random.Next(1000)}|x")),
        "survey",
        Now + Duration.FromSeconds(random.Next(1, 10_000_000)))
    {
        Occurrence = random.Next(2) == 0 ? null : "r1",
    };

    private static string Forge(string text, string foreign, Random random)
    {
        var at = random.Next(text.Length + 1);
        var odd = Odd[random.Next(Odd.Length)];
        return random.Next(8) switch
        {
            0 => text.Insert(at, odd.ToString()),
            1 when at < text.Length => text.Remove(at, 1).Insert(at, odd.ToString()),
            2 => text[..at],
            3 when at < text.Length => text.Remove(at, 1),
            4 => Glued(text, foreign),
            5 => Glued(foreign, text),
            6 => random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant(),
            _ => Resigned(text, random),
        };
    }

    private static string Glued(string one, string other) => one.Split('.')[0] + "." + other.Split('.')[^1];

    /// <summary>Signed with a key that is not ours, or with ours that was cut.</summary>
    private static string Resigned(string text, Random random)
    {
        var content = text.Split('.')[0];
        var bytes = new byte[random.Next(0, 33)];
        random.NextBytes(bytes);
        return $"{content}.{Base64Url.EncodeToString(bytes)}";
    }
}
