using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Birthdays;

/// <summary>What an order told <see cref="BirthdayIndex"/>, so that it is found there when it changes. Persisted with the order.</summary>
internal sealed record BirthdayNote(string Address, int Month, int Day)
{
    /// <summary>The name under which it is kept.</summary>
    public const string Name = "birthday";

    public const string RowKey = OrderRows.Handled + Name;

    public static BirthdayNote? In(Row? row) => row is null ? null : StoredJson.Read<BirthdayNote>(row);

    public AnnualDate Born() => new(Month, Day);
}
