using System.Collections.Frozen;

namespace PostPurchase.Core.PastOrders.Formats;

/// <summary>An order's status, which exports give as WooCommerce's own word or as the label, in the shop's language.</summary>
internal static class WooCommerceStatus
{
    private const string OwnPrefix = "wc-";

    // Labels of the German translation (translate.wordpress.org, projects wp-plugins/woocommerce, de and de formal).
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["pending-payment"] = "pending",
        ["canceled"] = "cancelled",
        ["zahlung-ausstehend"] = "pending",
        ["ausstehende-zahlung"] = "pending",
        ["in-bearbeitung"] = "processing",
        ["in-wartestellung"] = "on-hold",
        ["wartend"] = "on-hold",
        ["fertiggestellt"] = "completed",
        ["abgeschlossen"] = "completed",
        ["storniert"] = "cancelled",
        ["rückerstattet"] = "refunded",
        ["erstattet"] = "refunded",
        ["fehlgeschlagen"] = "failed",
        ["entwurf"] = "draft",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>WooCommerce's word without its prefix, such as <c>on-hold</c>; a plugin's own status as it stands.</summary>
    public static string Of(string? text)
    {
        var status = (text ?? "").Trim().ToLowerInvariant().Replace(' ', '-');
        status = status.StartsWith(OwnPrefix, StringComparison.Ordinal) ? status[OwnPrefix.Length..] : status;
        return Labels.GetValueOrDefault(status, status);
    }

    /// <summary>As in the webhook adapter: carts and unpaid checkouts were never confirmed to anybody.</summary>
    public static bool IsPlaced(string status) =>
        status is not ("checkout-draft" or "auto-draft" or "draft" or "trash" or "pending" or "failed");
}
