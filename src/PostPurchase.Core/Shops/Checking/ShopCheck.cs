using System.Text.Json;
using PostPurchase.Core.Access;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>
/// All that is wrong with a shop's settings. Whatever writes settings asks it first; what is unwise, but runs, is told by
/// <see cref="ShopWarnings"/>.
/// </summary>
public static class ShopCheck
{
    /// <summary>Far under what fits into a row (<see cref="Storage.BatchLimits.MaxRowBytes"/>): settings are read with every look.</summary>
    public const int MostBytes = 400 * 1024;

    /// <param name="shop">The settings as they are to be.</param>
    /// <param name="before">As they are; null for a new shop.</param>
    /// <param name="allowLoopback">Whether only this machine can reach the host, so that it may use documented secrets and targets of its own.</param>
    /// <returns>Empty where all is sound.</returns>
    public static IReadOnlyList<ShopProblem> Of(Shop shop, Shop? before, bool allowLoopback)
    {
        var findings = new Findings();
        ShopPartCheck.Add(shop, findings);
        SenderCheck.Add(shop.Sender, findings);
        BrandCheck.Add(shop.Brand, findings);
        ReviewPlatformCheck.Add(shop.ReviewPlatforms, findings);
        ConsentCheck.Add(shop, before, findings);
        SendingCheck.Add(shop, findings);
        RetentionCheck.Add(shop.Retention, findings);
        SupportCheck.Add(shop, findings);
        ReturnCheck.Add(shop.Returns, findings);
        SecretCheck.Add(shop, before, allowLoopback, findings);
        if (before is not null && UserCheck.HasOwner(before) && !UserCheck.HasOwner(shop))
        {
            findings.Add("$.consoleKeys", "Dann könnte niemand mehr etwas ändern: Legen Sie erst einen Inhaber an.", "Nobody could change anything any more: add an owner first.");
        }

        TargetListCheck.Add(shop.OutgoingWebhooks, allowLoopback, findings);
        ConnectionListCheck.Add(shop.Connections, allowLoopback, findings);
        if (findings.Found.Count == 0 && JsonSerializer.SerializeToUtf8Bytes(shop, CoreJson.Options).Length > MostBytes)
        {
            findings.Add("$", "Die Einstellungen sind zusammen zu lang; kürzen Sie Pflegetipps oder Texte.", "The settings are too long altogether; shorten care tips or texts.");
        }

        return findings.Found;
    }

    /// <summary>
    /// Why a change is refused: what is wrong with what it writes, or was not wrong before. Old mistakes elsewhere do not stand in the
    /// way of a change.
    /// </summary>
    /// <param name="after">The settings as they are to be.</param>
    /// <param name="before">As they are.</param>
    /// <param name="written">JSON paths of what the change writes, such as <c>$.sender</c>.</param>
    /// <param name="allowLoopback">As for <see cref="Of"/>.</param>
    public static IReadOnlyList<ShopProblem> OfChange(Shop after, Shop before, IReadOnlyCollection<string> written, bool allowLoopback)
    {
        var known = Of(before, before, allowLoopback);
        return [.. Of(after, before, allowLoopback).Where(problem => written.Any(problem.IsUnder) || !known.Contains(problem))];
    }
}
