using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Names the planning of what starts for a campaign on a day.</summary>
public readonly record struct OccasionRunKey(ShopId Shop, string Campaign, LocalDate Day)
{
    /// <summary>As one text, for orchestrations: <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => StorageKey.Join(Shop.Value, Campaign, LocalDatePattern.Iso.Format(Day));

    /// <exception cref="FormatException">The text names no run.</exception>
    public static OccasionRunKey Parse(string text) =>
        StorageKey.Split(text) is [var shop, var campaign, var day] && LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date }
            ? new OccasionRunKey(new ShopId(shop), campaign, date)
            : throw new FormatException($"'{text}' names no run.");
}
