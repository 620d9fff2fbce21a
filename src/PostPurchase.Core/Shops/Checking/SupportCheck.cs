namespace PostPurchase.Core.Shops.Checking;

/// <summary>How the shop's support hears of unhappy customers.</summary>
internal static class SupportCheck
{
    private const int LongestInDays = 30;

    public static void Add(Shop shop, Findings findings)
    {
        if (shop.Support is not { } support)
        {
            return;
        }

        if (support.Address is not null)
        {
            SenderCheck.Address("$.support.address", support.Address, findings);
        }

        if (findings.Needs("$.support.answerWithin", support.AnswerWithin)
            && RetentionCheck.Hours(support.AnswerWithin) is < 1 or > LongestInDays * 24)
        {
            findings.Add(
                "$.support.answerWithin",
                $"Eine Dauer von einer Stunde bis {LongestInDays} Tagen, etwa PT4H oder P1D.",
                $"A time from an hour to {LongestInDays} days, such as PT4H or P1D.");
        }
    }
}
