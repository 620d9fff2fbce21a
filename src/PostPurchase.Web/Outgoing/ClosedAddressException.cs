namespace PostPurchase.Web.Outgoing;

/// <summary>A target's name points to no address that webhooks may go to.</summary>
internal sealed class ClosedAddressException() : Exception("The name points to no public address.");
