using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks the voucher that a step brings.</summary>
internal static class VoucherCheck
{
    public static void Of(TextNode? node, WrittenStep step)
    {
        if (ObjectMembers.Of(node) is not { } members || node is null)
        {
            return;
        }

        IdCheck.Of(members.Required("pool"));
        members.Optional("whenEmpty")?.AsChoice<WhenEmpty>();
        members.RefuseOthers();
        if (step.Declared is MessageClass.Contract or MessageClass.Service)
        {
            node.Refuse(
                "Ein Gutschein ist Werbung: „class“ muss „advertising“ sein.",
                "A voucher is advertising: “class” must be “advertising”.");
        }

        if (step.Message is { } message && !step.Messages.ShowsVoucher(message))
        {
            node.Refuse(
                $"In „{message}“ steht kein Gutschein; er wäre vergeben, und niemand sähe ihn.",
                $"“{message}” shows no voucher; it would be issued and nobody would see it.");
        }

        if (step.Anchor.On == AnchorEvent.VoucherExpires)
        {
            node.Refuse(
                "Die Erinnerung zeigt den Gutschein, an den sie erinnert; „voucher“ weglassen.",
                "The reminder shows the voucher that it reminds of; leave “voucher” out.");
        }
    }
}
