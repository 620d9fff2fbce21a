using PostPurchase.Core.Vouchers;

namespace PostPurchase.TestKit.Vouchers;

/// <summary>The same bytes in every run; a host's can't be guessed.</summary>
public sealed class SeededBytes(int seed) : IUnguessable
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> bytes)
    {
        lock (_random)
        {
            _random.NextBytes(bytes);
        }
    }
}
