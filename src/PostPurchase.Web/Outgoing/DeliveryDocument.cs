using NodaTime;
using PostPurchase.Core.Outgoing;

namespace PostPurchase.Web.Outgoing;

/// <summary>A delivery, in the JSON API.</summary>
/// <param name="Id">The webhook's id.</param>
/// <param name="Order">The order that it is of, if it is of one.</param>
internal sealed record DeliveryDocument(
    string Id,
    string Type,
    string Target,
    string? Order,
    OutgoingState State,
    int Replays,
    IReadOnlyList<OutgoingAttempt> Attempts,
    Instant? NextAttempt,
    string? Why)
{
    public static DeliveryDocument Of(OutgoingDelivery delivery) => new(
        delivery.Id,
        delivery.Type,
        delivery.Target,
        delivery.Order,
        delivery.State,
        delivery.Replays,
        delivery.Attempts,
        delivery.NextAttempt,
        delivery.Why);

    /// <summary>Without what targets answered.</summary>
    public static DeliveryDocument Listed(OutgoingDelivery delivery) =>
        Of(delivery) with { Attempts = [.. delivery.Attempts.Select(attempt => attempt with { Answer = null })] };
}
