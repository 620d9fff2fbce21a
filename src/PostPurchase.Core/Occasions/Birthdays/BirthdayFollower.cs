using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Occasions.Birthdays;

/// <summary>Lists a customer's birthday once an order knows it and it may be used, and takes it out when that ends.</summary>
public sealed class BirthdayFollower(BirthdayBook book, CustomerKeys keys) : IAfterLook
{
    public async ValueTask Follow(LookedAt order, CancellationToken cancellation)
    {
        var noted = order.Partition.Handled.GetValueOrDefault(BirthdayNote.Name);
        var told = KnownBirthday.Of(order.State, order.Shop) is { } born && order.State.Order?.Email is { Length: > 0 } email
            ? new BirthdayNote(keys.HashOf(email), born.Month, born.Day)
            : null;
        if (BirthdayNote.In(noted) != told)
        {
            await book.Change(order.Key, noted, told, cancellation);
        }
    }
}
