using PostPurchase.Local.Storage;
using PostPurchase.Web.Console.Orders;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>Leads from the console to the mailbox of this host.</summary>
internal sealed class MailboxArchive(MailboxTable mailbox) : IMailArchive
{
    public string? PageOf(Guid mail) => mailbox.Find(mail) is null ? null : $"/mailbox/{mail}";
}
