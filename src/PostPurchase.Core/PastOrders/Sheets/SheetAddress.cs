using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>The columns of an address; not every export has all of them.</summary>
internal sealed record SheetAddress
{
    private static readonly SheetColumn None = new("(none)");

    public SheetColumn FullName { get; init; } = None;

    public SheetColumn FirstName { get; init; } = None;

    public SheetColumn LastName { get; init; } = None;

    public SheetColumn Company { get; init; } = None;

    public required SheetColumn Street { get; init; }

    public SheetColumn MoreStreet { get; init; } = None;

    public required SheetColumn PostalCode { get; init; }

    public required SheetColumn City { get; init; }

    public SheetColumn Region { get; init; } = None;

    public SheetColumn Country { get; init; } = None;

    /// <summary>Null where nothing tells a place: names alone stand there for downloads, too.</summary>
    public Address? Read(SheetRow row)
    {
        var country = row[Country].Country();
        var address = new Address
        {
            Name = row[FullName].Text() ?? Join(" ", row[FirstName].Text(), row[LastName].Text()) ?? row[Company].Text(),
            Street = Join(", ", row[Street].Text(), row[MoreStreet].Text()),
            PostalCode = row[PostalCode].Text(),
            City = row[City].Text(),
            Region = WithoutCountry(row[Region].Text(), country),
            Country = country,
        };
        return (address.Street ?? address.PostalCode ?? address.City) is null ? null : address;
    }

    /// <summary>First name and the rest, of a name in one column.</summary>
    public static (string? First, string? Last) Split(string? fullName)
    {
        var space = fullName?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return space < 0 ? (fullName, null) : (fullName?[..space], CleanText.Of(fullName?[space..], PayloadNode.MaxTextLength));
    }

    public static string? Join(string separator, string? first, string? second) =>
        first is null || second is null ? first ?? second : first + separator + second;

    // Such as "DE-BE".
    private static string? WithoutCountry(string? region, string? country) =>
        country is not null && region is { Length: > 3 } && region.StartsWith($"{country}-", StringComparison.OrdinalIgnoreCase)
            ? region[3..]
            : region;
}
