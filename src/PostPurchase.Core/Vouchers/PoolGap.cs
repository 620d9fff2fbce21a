using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Vouchers;

/// <summary>A step's pool from which nobody could get a voucher now.</summary>
/// <param name="Path">JSON path of the pool's name in the campaign, such as <c>$.steps[2].voucher.pool</c>.</param>
/// <param name="Step">The step's id.</param>
/// <param name="Pool">As the step names it.</param>
/// <param name="IsUnknown">The shop has no such pool; else it has nothing left, has ended, or is closed.</param>
/// <param name="SendsWithout">Whether the mail goes out all the same.</param>
public sealed record PoolGap(string Path, string Step, string Pool, bool IsUnknown, bool SendsWithout)
{
    private LocalizedText What => IsUnknown
        ? new($"Den Gutscheintopf „{Pool}“ gibt es nicht: erst anlegen, oder den Namen berichtigen.", $"There is no voucher pool “{Pool}”: set it up first, or correct the name.")
        : new($"Aus dem Gutscheintopf „{Pool}“ ist zurzeit nichts zu haben: leer, geschlossen oder zu Ende.", $"The voucher pool “{Pool}” has nothing to give at present: it is empty, closed or over.");

    private LocalizedText Then => IsUnknown ? new("", "")
        : SendsWithout ? new(" Bis dahin gehen die Mails ohne Gutschein hinaus.", " Until it has, the mails go out without a voucher.")
        : new(" Bis dahin fallen die Mails aus.", " Until it has, the mails are left out.");

    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    public CampaignProblem In(string language) => new(Path, What.In(language) + Then.In(language));
}
