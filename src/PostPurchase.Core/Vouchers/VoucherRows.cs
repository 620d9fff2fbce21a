using System.Globalization;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>
/// Keys. A code stands in three places: with its shop, so that it is in one pool only; in its pool as <c>free|</c>, or as <c>code|</c>
/// with the number of the voucher that has it.
/// </summary>
internal static class VoucherRows
{
    public const string Head = "head";
    public const string Free = "free|";
    public const string AfterFree = "free}";
    public const string Entries = "entry|";
    public const string AfterEntries = "entry}";
    public const string Batches = "batch|";
    public const string AfterBatches = "batch}";

    /// <summary>Of the notes in an order's partition: pools that know of the order.</summary>
    public const string NoteOfPool = "vouchers|";

    private const long LastNumber = 9_999_999_999;

    public static PartitionKey Pool(ShopId shop, string pool) => PartitionKey.Of("vouchers", shop.Value, pool);

    /// <summary>The shop's pools; rows without content.</summary>
    public static PartitionKey Pools(ShopId shop) => PartitionKey.Of("vouchers", shop.Value);

    /// <summary>The shop's codes; each says which pool it is in.</summary>
    public static PartitionKey Codes(ShopId shop) => PartitionKey.Of("voucher-codes", shop.Value);

    public static string InShop(string code) => StorageKey.Join(VoucherCode.Normal(code));

    public static string FreeCode(string code) => Free + InShop(code);

    public static string IssuedCode(string code) => "code|" + InShop(code);

    /// <summary>Newest first.</summary>
    public static string Entry(long number) => Entries + (LastNumber - number).ToString("d10", CultureInfo.InvariantCulture);

    public static string Once(VoucherTie tie) => "once|" + StorageKey.Join(tie.Customer, tie.Campaign, tie.Occasion);

    public static string OfOrder(OrderId order) => "order|" + StorageKey.Join(order.Value) + "|";

    public static string OfOrder(OrderId order, long number) => OfOrder(order) + number.ToString(CultureInfo.InvariantCulture);

    public static long NumberOf(string orderRow) => long.Parse(orderRow.AsSpan(orderRow.LastIndexOf('|') + 1), CultureInfo.InvariantCulture);

    public static string Batch(int number) => Batches + number.ToString("d8", CultureInfo.InvariantCulture);
}
