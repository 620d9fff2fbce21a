using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Loyalty;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>How much customers are sent, and what mails take from the settings.</summary>
internal static class SendingCheck
{
    private const int MostTips = 500;
    private const int MaxTag = 100;
    private const int MaxTip = 4000;

    public static void Add(Shop shop, Findings findings)
    {
        if (shop.FrequencyCap is { } cap)
        {
            Cap(cap, findings);
        }

        Tips(shop.CareTips, findings);
        if (findings.Needs("$.loyaltyTiers", shop.LoyaltyTiers) && LoyaltyCheck.FirstProblem(shop.LoyaltyTiers) is { } tier)
        {
            findings.Add(tier.Path.Replace("$.tiers", "$.loyaltyTiers", StringComparison.Ordinal), tier.German, tier.Message);
        }
    }

    private static void Cap(FrequencyCap cap, Findings findings)
    {
        if (findings.Needs("$.frequencyCap.advertising", cap.Advertising))
        {
            findings.Between("$.frequencyCap.advertising.most", cap.Advertising.Most, 1, FrequencyCap.MostMails);
            findings.Between("$.frequencyCap.advertising.days", cap.Advertising.Days, 1, FrequencyCap.LongestInDays);
        }

        // 0: no such limit.
        findings.Between("$.frequencyCap.nonContractPerDay", cap.NonContractPerDay, 0, FrequencyCap.MostMails);
    }

    private static void Tips(IReadOnlyDictionary<string, LocalizedText>? tips, Findings findings)
    {
        if (!findings.Needs("$.careTips", tips) || tips is null)
        {
            return;
        }

        findings.AtMost("$.careTips", tips.Count, MostTips);
        foreach (var (tag, text) in tips)
        {
            Tag("$.careTips", tag, findings);
            findings.Both($"$.careTips.{tag}", text, MaxTip);
        }
    }

    /// <summary>A product tag as the shop system has it.</summary>
    public static void Tag(string path, string tag, Findings findings)
    {
        if (string.IsNullOrWhiteSpace(tag) || tag.Length > MaxTag || tag.Any(char.IsControl))
        {
            findings.Add(path, $"Ein Schlagwort hat 1 bis {MaxTag} Zeichen in einer Zeile.", $"A tag has 1 to {MaxTag} characters, in one line.");
        }
    }
}
