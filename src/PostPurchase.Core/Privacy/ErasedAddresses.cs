using System.Text.RegularExpressions;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Tells whether a text that is not understood names an address that was erased: then it is not kept.</summary>
public sealed partial class ErasedAddresses(IPartitionStore store, CustomerKeys keys)
{
    /// <summary>More addresses than this are in no webhook about a customer.</summary>
    private const int MostAddresses = 20;

    private readonly CustomerPartitions _partitions = new(store);

    public async ValueTask<bool> StandIn(ShopId shop, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        foreach (var address in AddressesIn(PayloadMarks.Unescaped(body)))
        {
            if (await _partitions.ErasedAt(keys.OfAddress(shop, address), cancellation) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> AddressesIn(string text) => Address().Matches(text)
        .Select(match => AddressForm.Of(match.Value))
        .Distinct(StringComparer.Ordinal)
        .Take(MostAddresses);

    /// <summary>What may be an address, wherever it ends in JSON, XML or a form.</summary>
    [GeneratedRegex("""[^\s"'<>,;:\\(){}\[\]=&]{1,64}@[^\s"'<>,;:\\(){}\[\]=&@]{1,255}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
