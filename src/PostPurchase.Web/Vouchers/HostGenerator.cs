using System.Security.Cryptography;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Vouchers;

/// <summary>The system's cryptographic generator.</summary>
internal sealed class HostGenerator : IUnguessable
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
