namespace PostPurchase.Core.Vouchers;

/// <summary>Bytes that nobody can guess; the host's cryptographic generator.</summary>
public interface IUnguessable
{
    void Fill(Span<byte> bytes);
}
