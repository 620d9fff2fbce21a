using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// The occasions of one campaign that a customer has had. A row in the customer's partition, written before the order is told, so that
/// nobody gets one twice. Persisted.
/// </summary>
internal sealed record OccasionClaims(IReadOnlyList<OccasionClaim> Claims)
{
    /// <summary>
    /// What comes once a year does not come again within half of one, under whatever key: a birthday that is corrected, a date that
    /// moves over the turn of the year.
    /// </summary>
    private const int DaysBetween = 180;

    /// <summary>Claims that decide nothing more are dropped when another is made.</summary>
    private const int DaysKept = 800;

    public static OccasionClaims None { get; } = new([]);

    public static OccasionClaims In(Row? row) => row is null ? None : StoredJson.Read<OccasionClaims>(row);

    /// <summary>The claim by the same key; null where there is none.</summary>
    public OccasionClaim? Find(OccasionClaim wanted) => Claims.FirstOrDefault(claim => claim.Occasion == wanted.Occasion);

    /// <summary>Whether the occasion may still come.</summary>
    /// <param name="yearly">False for what comes once for each order.</param>
    public bool Admits(OccasionClaim wanted, bool yearly) => Find(wanted) is null
        && !(yearly && Claims.Any(claim => claim.Name == wanted.Name && Math.Abs(DaysFrom(claim, wanted.Date)) < DaysBetween));

    /// <param name="registered">The customer's orders: a claim for one of them is never dropped while it may be asked for again.</param>
    public OccasionClaims With(OccasionClaim wanted, IReadOnlySet<OrderId> registered) => new(
    [
        .. Claims.Where(claim => DaysFrom(claim, wanted.Date) < DaysKept
            || (claim.Occasion == claim.Order.Value && registered.Contains(claim.Order))),
        wanted,
    ]);

    /// <summary>Without those for orders that are not the customer's any more.</summary>
    public OccasionClaims Of(IReadOnlySet<OrderId> registered) => new([.. Claims.Where(claim => registered.Contains(claim.Order))]);

    private static int DaysFrom(OccasionClaim claim, LocalDate date) => Period.DaysBetween(claim.Date, date);
}
