using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Vouchers;

/// <summary>References by which news of vouchers are found on record again. Persisted with deliveries.</summary>
internal static class VoucherRefs
{
    public const string Pool = "pool";
    public const string Batch = "batch";
    public const string Number = "number";
    public const string Since = "since";

    /// <summary>Which order used it, as a place in the list; a voucher that is redeemed again is news again.</summary>
    public const string At = "at";

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, string> OfBatch(string pool, int batch) =>
        None.Add(Pool, pool).Add(Batch, batch.ToString(CultureInfo.InvariantCulture));

    public static ImmutableSortedDictionary<string, string> OfVoucher(string pool, long number, Instant notedAt) =>
        None.Add(Pool, pool).Add(Number, number.ToString(CultureInfo.InvariantCulture)).Add(At, InstantPattern.ExtendedIso.Format(notedAt));

    public static ImmutableSortedDictionary<string, string> OfLow(string pool, Instant since) =>
        None.Add(Pool, pool).Add(Since, InstantPattern.ExtendedIso.Format(since));
}
