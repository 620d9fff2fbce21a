using System.Text;
using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>A file of canonical JSON, written line by line.</summary>
internal sealed class CanonicalFile
{
    private readonly StringBuilder _lines = new();

    public CanonicalFile Placed(string order, Instant at) => Add(Canonical.Placed(order, at, at).Body);

    public CanonicalFile Shipped(string order, Instant at) => Add(Canonical.Shipped(order, at, at).Body);

    public CanonicalFile Delivered(string order, Instant at) => Add(Canonical.Delivered(order, at, at).Body);

    public CanonicalFile Add(string line)
    {
        _lines.Append(line.ReplaceLineEndings("")).Append('\n');
        return this;
    }

    public PastOrderFile Open() => PastOrderFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(_lines.ToString())), A.Shop());
}
