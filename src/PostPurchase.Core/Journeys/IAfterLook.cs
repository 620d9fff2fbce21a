namespace PostPurchase.Core.Journeys;

/// <summary>
/// What else follows from what is known of an order, beside its mails: the shop's system is told, a list is kept up, an erased
/// customer's data go. Asked at the end of every look at an order.
/// </summary>
public interface IAfterLook
{
    /// <summary>
    /// Does what follows. Safe to repeat, and quick where nothing does: what was done already is noted with the order
    /// (<see cref="Orders.OrderPartition.Handled"/>). A fault repeats the look.
    /// </summary>
    ValueTask Follow(LookedAt order, CancellationToken cancellation);
}
