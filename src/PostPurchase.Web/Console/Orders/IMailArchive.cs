using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Console.Orders;

/// <summary>Where mails that went out can be looked at. Hosts that hand them over and keep nothing have none.</summary>
public interface IMailArchive
{
    /// <summary>Address of a page that shows the mail as it went out; null where it is not kept.</summary>
    string? PageOf(OrderId order, Guid mail);
}
