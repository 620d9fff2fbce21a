using PostPurchase.Core.Orders;

namespace PostPurchase.Local.Storage;

/// <summary>Which mails to list: all where nothing is named. <paramref name="To"/> is compared without regard to case.</summary>
internal sealed record MailboxFilter(OrderId? Order = null, string? To = null);
