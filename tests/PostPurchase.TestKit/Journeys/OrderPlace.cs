using PostPurchase.Core.Orders;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Where an order goes, with the zone that an atlas gives for it.</summary>
/// <param name="Zone">IANA zone, written down here by hand; of the shop where the address tells none.</param>
public sealed record OrderPlace(string? Country, string? Region, string? PostalCode, string Zone)
{
    private static readonly string[] GermanStates =
        ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"];

    /// <summary>All German states, Austria, Switzerland, and zones whose clocks change on other days, by other steps or never.</summary>
    public static IReadOnlyList<OrderPlace> All { get; } =
    [
        .. GermanStates.Select(state => new OrderPlace("DE", state, null, "Europe/Berlin")),
        new("DE", null, "80331", "Europe/Berlin"),
        new("AT", null, null, "Europe/Vienna"),
        new("CH", null, null, "Europe/Zurich"),
        new("GB", null, null, "Europe/London"),
        new("PT", null, "9500-001", "Atlantic/Azores"),
        new("US", "NY", null, "America/New_York"),
        new("US", "CA", null, "America/Los_Angeles"),
        new("IN", null, null, "Asia/Kolkata"),
        new("JP", null, null, "Asia/Tokyo"),
        new("NZ", null, null, "Pacific/Auckland"),
        new(null, null, null, "Europe/Berlin"),
    ];

    public Address? Address => Country is null ? null : An.Address() with { Country = Country, Region = Region, PostalCode = PostalCode };
}
