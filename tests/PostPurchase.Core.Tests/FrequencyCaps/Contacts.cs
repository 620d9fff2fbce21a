using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Tests.FrequencyCaps;

/// <summary>Contacts with readable ids, and the two verdicts.</summary>
internal static class Contacts
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>A Monday, 10:00 in Berlin.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>The same time of day, so many days later; none of them has a clock change before day 27.</summary>
    public static Instant Day(double days) => Monday + Duration.FromDays(days);

    public static Contact Advertising(int id, Instant at, string journey) => new(Id(id), at, MessageClass.Advertising, journey);

    public static Contact ForService(int id, Instant at, string journey) => new(Id(id), at, MessageClass.Service, journey);

    public static Contact ForContract(int id, Instant at, string journey) => new(Id(id), at, MessageClass.Contract, journey);

    public static ContactHistory History(params Contact[] contacts) => new(contacts);

    public static Guid Id(int id) => new(id, 0, 0, new byte[8]);

    public static ContactHistory After(CapVerdict verdict) => Assert.IsType<CapVerdict.Allowed>(verdict).After;

    public static void IsCapped(Instant freeAt, CapLimit which, CapVerdict verdict) =>
        Assert.Equal(new CapVerdict.Capped(freeAt, which), verdict);
}
