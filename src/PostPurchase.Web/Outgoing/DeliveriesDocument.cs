namespace PostPurchase.Web.Outgoing;

/// <summary>A page of deliveries, newest first, in the JSON API.</summary>
/// <param name="Next">What <c>after</c> is to be for the next page; null on the last.</param>
internal sealed record DeliveriesDocument(IReadOnlyList<DeliveryDocument> Deliveries, string? Next);
