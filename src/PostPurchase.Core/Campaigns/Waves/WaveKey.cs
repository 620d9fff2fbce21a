using System.Globalization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>Names a wave.</summary>
public readonly record struct WaveKey(ShopId Shop, string Campaign, int Number)
{
    /// <summary>As one text, for rows and orchestrations: <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => StorageKey.Join(Shop.Value, Campaign, Number.ToString("d8", CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">The text names no wave.</exception>
    public static WaveKey Parse(string text) => StorageKey.Split(text) is [var shop, var campaign, var number]
        ? new WaveKey(new ShopId(shop), campaign, int.Parse(number, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' names no wave.");
}
