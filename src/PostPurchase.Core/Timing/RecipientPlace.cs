using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>Where a recipient is, as far as sending times care.</summary>
/// <param name="Zone">The recipient's time zone.</param>
/// <param name="Holidays">Public holidays of the recipient's region.</param>
public sealed record RecipientPlace(DateTimeZone Zone, HolidayCalendar Holidays);
