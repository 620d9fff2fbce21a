using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent;

/// <summary>The frequency cap that counts for a customer.</summary>
internal static class CustomerCap
{
    /// <summary>Days in which who wants fewer mails gets one.</summary>
    public const int Month = 30;

    public static FrequencyCap Of(Shop shop, OrderState state)
    {
        var cap = shop.FrequencyCap ?? FrequencyCap.Default;
        return state.Preferences is not { Frequency: MailFrequency.Fewer } ? cap : cap with
        {
            // Within a journey too: the customer counts mails, not campaigns.
            Advertising = new AdvertisingLimit { Most = 1, Days = Math.Max(Month, cap.Advertising.Days) },
            WithinJourney = true,
        };
    }
}
