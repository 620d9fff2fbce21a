namespace PostPurchase.Core.Shops.Checking;

/// <summary>Who the mails come from.</summary>
internal static class SenderCheck
{
    private const int MaxName = 100;

    public static void Add(SenderSettings? sender, Findings findings)
    {
        if (!findings.Needs("$.sender", sender) || sender is null)
        {
            return;
        }

        if (findings.Needs("$.sender.name", sender.Name))
        {
            findings.Line("$.sender.name", sender.Name, MaxName);
        }

        Address("$.sender.address", sender.Address, findings);
        Address("$.sender.replyTo", sender.ReplyTo, findings);
    }

    public static void Address(string path, string? address, Findings findings)
    {
        if (findings.Needs(path, address) && !MailAddressRule.IsAddress(address))
        {
            findings.Add(path, "Das ist keine Mailadresse.", "This is no mail address.");
        }
    }
}
