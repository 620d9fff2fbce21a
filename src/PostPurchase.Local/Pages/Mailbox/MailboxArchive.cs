using PostPurchase.Core.Orders;
using PostPurchase.Local.Storage;
using PostPurchase.Web.Console.Orders;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>Leads from the console to the mailbox of this host.</summary>
internal sealed class MailboxArchive(MailboxTable mailbox) : IMailArchive
{
    public string? PageOf(OrderId order, Guid mail) => mailbox.Has(mail, order) ? MailAddress.Of(mail, order) : null;
}
