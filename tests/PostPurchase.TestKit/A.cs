using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.TestKit;

/// <summary>Things of the demo shop, complete and ordinary; a test changes what it is about by <c>with</c>.</summary>
public static class A
{
    /// <summary>A coffee shop in Berlin that writes German.</summary>
    public static Shop Shop() => new()
    {
        Id = new ShopId("demo"),
        Name = "Kaffeerösterei Morgenrot",
        TimeZone = "Europe/Berlin",
        Country = "DE",
        Region = "BE",
        Language = "de",
        Sender = new SenderSettings
        {
            Name = "Kaffeerösterei Morgenrot",
            Address = "hallo@morgenrot.example",
            ReplyTo = "service@morgenrot.example",
        },
        Brand = new BrandSettings
        {
            ShopUrl = "https://morgenrot.example/",
            LogoUrl = null,
            Color = "#0b6e4f",
            Imprint = "Morgenrot Kaffee GmbH\nBeispielstraße 12, 10115 Berlin\nGeschäftsführerin: Mira Beispiel\n"
                + "Amtsgericht Charlottenburg, HRB 000000 B\nUSt-IdNr. DE000000000",
            PrivacyUrl = "https://morgenrot.example/datenschutz",
            ReviewUrl = "https://reviews.example/morgenrot",
            SupportPhone = "030 000000",
        },
        ExistingCustomerNotice = new ExistingCustomerNotice("2026-01", Instant.FromUtc(2026, 1, 1, 0, 0)),
        CareTips = new Dictionary<string, LocalizedText>(StringComparer.OrdinalIgnoreCase)
        {
            ["coffee"] = new(
                "**Kaffee** bleibt kühl, dunkel und luftdicht am längsten frisch.\n\n- Erst kurz vor dem Brühen mahlen\n"
                    + "- Mehr dazu in unserer [Brühfibel](https://morgenrot.example/fibel)",
                "**Coffee** stays fresh longest in a cool, dark and airtight place.\n\n- Grind it just before brewing\n"
                    + "- More in our [brewing guide](https://morgenrot.example/guide)"),
        },
    };

    /// <summary>A text for each kind of advertising, and one for the box at checkout.</summary>
    public static ConsentSettings ConsentSettings() => new()
    {
        Current = "2026-03",
        CheckoutWording = "box-1",
        Wordings =
        [
            new ConsentWording
            {
                Version = "2026-03",
                Texts = new Dictionary<ConsentCategory, LocalizedText>
                {
                    [ConsentCategory.Surveys] = new("Morgenrot darf mich um meine Meinung bitten.", "Morgenrot may ask for my opinion."),
                    [ConsentCategory.Offers] = new("Morgenrot darf mir Angebote schicken.", "Morgenrot may send me offers."),
                    [ConsentCategory.Birthday] = new("Morgenrot darf mir zum Geburtstag schreiben.", "Morgenrot may write to me on my birthday."),
                },
            },
            new ConsentWording
            {
                Version = "box-1",
                Texts = new Dictionary<ConsentCategory, LocalizedText>
                {
                    [ConsentCategory.Offers] = new("Ich möchte Angebote.", "I would like offers."),
                },
            },
        ],
    };

    /// <summary>Thirty days of returns to Berlin, no withdrawal from what was engraved, two guarantees.</summary>
    public static ReturnSettings Returns() => new()
    {
        WithdrawalInstruction = "2026-06",
        ReturnDays = 30,
        Address = "Morgenrot Kaffee GmbH\nRetouren\nBeispielstraße 12\n10115 Berlin",
        LabelUrl = "https://returns.example/label",
        DropOff = new("Geben Sie das Paket in einer DHL-Filiale ab.", "Hand in the parcel at a DHL shop."),
        NoWithdrawal = new Dictionary<string, LocalizedText>(StringComparer.OrdinalIgnoreCase)
        {
            ["engraved"] = new("nach Ihren Wünschen angefertigt", "made to your specifications"),
        },
        Guarantees = new Dictionary<string, Guarantee>(StringComparer.OrdinalIgnoreCase)
        {
            ["grinder"] = new(60, "Mahlwerk AG", "https://mahlwerk.example/garantie"),
        },
    };

    /// <summary>Anna Müller, who has an account.</summary>
    public static Buyer Buyer() => new()
    {
        Id = "c1",
        FirstName = "Anna",
        LastName = "Müller",
        Birthday = new LocalDate(1990, 5, 1),
        AcceptsMarketing = true,
    };

    /// <summary>A line of one bag of coffee; <paramref name="quantity"/> of it.</summary>
    public static OrderLine Line(string id, string title, decimal unitPrice, decimal quantity = 1) => new()
    {
        Id = id,
        ProductId = "p-" + id,
        Sku = "KA-" + id,
        Title = title,
        Quantity = quantity,
        UnitPrice = new Money(unitPrice, "EUR"),
        Total = new Money(unitPrice * quantity, "EUR"),
        Tags = ["coffee"],
        ImageUrl = $"https://cdn.morgenrot.example/{id}.jpg",
        ProductUrl = $"https://morgenrot.example/p/{id}",
    };

    /// <summary>A parcel by DHL; without pieces it holds whatever is in no other.</summary>
    public static Shipment Parcel(string id, params LineQuantity[] pieces) => new(
        new ShipmentInfo
        {
            Id = id,
            Carrier = "DHL",
            TrackingNumber = "00340000000000000017",
            TrackingUrl = $"https://tracking.example/{id}?code=00340000000000000017",
            Lines = pieces,
        },
        ShippedAt: Instant.FromUtc(2026, 3, 27, 10, 0),
        DeliveredAt: null);

    /// <summary>A return with label, just asked for.</summary>
    public static OrderReturn Return(string id, params LineQuantity[] pieces) => new()
    {
        Id = id,
        RequestedAt = Instant.FromUtc(2026, 4, 2, 8, 0),
        LabelUrl = $"https://returns.example/{id}.pdf",
        Lines = pieces,
    };
}
