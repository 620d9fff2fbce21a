using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Tells whether a text that is not understood names an address that was erased: then it is not kept.</summary>
public sealed class ErasedAddresses(IPartitionStore store, CustomerKeys keys)
{
    /// <summary>More addresses than this are in no webhook about a customer.</summary>
    private const int MostAddresses = 20;

    // RFC 5321, section 4.5.3.1.
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 255;

    private const string Around = "\"'<>,;:\\(){}[]=&";

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

    private static IEnumerable<string> AddressesIn(string text) => Candidates(text)
        .Select(AddressForm.Of)
        .Distinct(StringComparer.Ordinal)
        .Take(MostAddresses);

    /// <summary>
    /// What may be an address, wherever it ends in JSON, XML or a form: looked for around each @, since a search from every place on takes
    /// seconds where a megabyte has none.
    /// </summary>
    private static IEnumerable<string> Candidates(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && at - start < LongestLocalPart && !Around.Contains(text[start - 1]) && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && end - at <= LongestDomain && text[end] != '@' && !Around.Contains(text[end]) && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (start < at && end > at + 1)
            {
                yield return text[start..end];
            }
        }
    }
}
