namespace PostPurchase.Local.Demo;

/// <summary>Who places sample orders.</summary>
internal sealed record SampleBuyer
{
    public static SampleBuyer German { get; } = new()
    {
        Id = 7001,
        FirstName = "Anna",
        LastName = "Müller",
        Email = "anna@example.com",
        Locale = "de-DE",
        Street = "Invalidenstraße 1",
        PostalCode = "10115",
        City = "Berlin",
        Province = "BE",
        Country = "DE",
    };

    public static SampleBuyer English { get; } = new()
    {
        Id = 7002,
        FirstName = "Emily",
        LastName = "Carter",
        Email = "emily@example.com",
        Locale = "en-GB",
        Street = "12 Harbour Lane",
        PostalCode = "BS1 4ST",
        City = "Bristol",
        Province = "ENG",
        Country = "GB",
    };

    public required long Id { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required string Locale { get; init; }

    public required string Street { get; init; }

    public required string PostalCode { get; init; }

    public required string City { get; init; }

    public required string Province { get; init; }

    public required string Country { get; init; }

    public static SampleBuyer Speaking(string? language) =>
        language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : German;
}
