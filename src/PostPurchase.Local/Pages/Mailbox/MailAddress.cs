using PostPurchase.Core.Orders;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>Where a mail's page is. The order stands in it because mails are found by it fastest.</summary>
internal static class MailAddress
{
    public static string Of(Guid mail, OrderId? order) => $"/mailbox/{mail:D}{Query(order)}";

    /// <summary>Of the mail's HTML part alone.</summary>
    public static string OfHtml(Guid mail, OrderId? order) => $"/mailbox/{mail:D}/html{Query(order)}";

    private static QueryString Query(OrderId? order) =>
        order is { } known ? QueryString.Create(MailboxEndpoints.OrderParameter, known.Value) : QueryString.Empty;
}
