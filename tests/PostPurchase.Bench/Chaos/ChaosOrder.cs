using System.Globalization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Chaos;

/// <summary>One order of the run, by its customer's only one: what its shop tells, and the mails that must come of it.</summary>
/// <param name="SpreadsBirthdays">Whether birthdays are on several days, 3 to 6 April; else on the 5th.</param>
internal sealed record ChaosOrder(int Number, bool SpreadsBirthdays = false)
{
    /// <summary>Traits repeat after numbers without a common divisor, so that they meet in all combinations.</summary>
    private const int Kinds = 5;

    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 28, 13, 0);

    /// <summary>A greeting goes out between nine and eight in the evening of the day, or not at all.</summary>
    private static readonly Duration Day = Duration.FromHours(11);

    /// <summary>After the check-in, before the survey.</summary>
    public static Instant Middle { get; } = Instant.FromUtc(2026, 4, 1, 0, 0);

    /// <summary>After the review request, before the survey's reminder.</summary>
    public static Instant End { get; } = Instant.FromUtc(2026, 4, 8, 0, 0);

    /// <summary>The default campaign, which all orders run.</summary>
    private static readonly ChaosMail[] Usual =
    [
        new("confirmation", Start),
        new("shipping-notice", Start),
        new("delivery-check-in", Instant.FromUtc(2026, 3, 30, 8, 0)),
        new("survey", Instant.FromUtc(2026, 4, 2, 8, 0), NeedsBasis: true),
    ];

    public string Id { get; } = Number.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>Each mail that is to be sent, by its step.</summary>
    public IReadOnlyDictionary<string, ChaosMail> Due => field ??= Wanted()
        .Where(mail => !mail.NeedsBasis || ObjectedAt is not { } objected || mail.At < objected)
        .ToDictionary(mail => mail.Step, StringComparer.Ordinal);

    public Instant? ObjectedAt => (Number % Kinds) switch { 0 => Start, 1 => Middle, _ => null };

    private bool IsDear => Number % 2 == 0;

    private string Country => (Number % 3) switch { 0 => "AT", 1 => "CH", _ => "DE" };

    private string Product => Number % 7 < 3 ? ChaosClub.Machine : "p1";

    private bool HasBirthday => Number % 11 < 4;

    private int Birthday => SpreadsBirthdays ? 3 + (Number % 4) : 5;

    /// <summary>The box at checkout; who left it is an existing customer, which no notice extends to the birthday.</summary>
    private bool HasTicked => Number % 13 >= 4;

    /// <summary>Only some cantons have the day off, and the address names none; Germany and Austria have it.</summary>
    private bool WorksOnEasterMonday => Country == "CH";

    private bool IsInClub => IsDear && Country != "CH";

    /// <summary>All that is told before the clock moves.</summary>
    public IEnumerable<StandardWebhook> AtFirst()
    {
        if (ObjectedAt == Start)
        {
            yield return Objection(Start);
        }

        yield return Placed(Start - Duration.FromHours(52));
        yield return Canonical.Shipped(Id, Start - Duration.FromHours(22), Start);
        yield return Canonical.Delivered(Id, Start, Start);
    }

    /// <summary>What is told when the clock stands at <see cref="Middle"/>.</summary>
    public IEnumerable<StandardWebhook> InTheMiddle()
    {
        if (ObjectedAt == Middle)
        {
            yield return Objection(Middle);
        }
    }

    private IEnumerable<ChaosMail> Wanted() =>
    [
        .. Usual,
        new("review-request", Instant.FromUtc(2026, 4, WorksOnEasterMonday ? 6 : 7, 8, 0), NeedsBasis: true),
        .. IsInClub ? ChaosClub.Mails(Lot, Product) : [],
        .. HasBirthday && HasTicked ? [new ChaosMail("greeting", Instant.FromUtc(2026, 4, Birthday, 7, 0), NeedsBasis: true, Day)] : Array.Empty<ChaosMail>(),
    ];

    /// <summary>Lots are the same for ever and have tests of their own; nothing else of the product is asked.</summary>
    private int Lot(string subject)
    {
        var order = An.Order() with { Id = new OrderId(Id), Customer = A.Buyer() with { Id = "c" + Id } };
        return Draw.Of(new ShopId(DemoShop.Id), order).PercentFor(subject);
    }

    private StandardWebhook Placed(Instant at) => new(
        $"{Id}-placed",
        Start,
        $$$"""
        {"type":"order.placed","timestamp":"{{{at}}}","data":{"order":{"id":"{{{Id}}}","number":"#{{{Id}}}","currency":"EUR",
        "email":"customer-{{{Id}}}@example.com","language":"de",
        "customer":{"id":"c{{{Id}}}","firstName":"Anna","lastName":"Müller",{{{(HasBirthday ? $"\"birthday\":\"1990-04-{Birthday:d2}\"," : "")}}}
        "acceptsMarketing":{{{(HasTicked ? "true" : "false")}}}},
        "deliveryAddress":{"name":"Anna Müller","street":"Hauptstr. 1","postalCode":"1010","city":"Morgen","country":"{{{Country}}}"},
        "lines":[
        {"id":"l1","productId":"{{{Product}}}","sku":"KA-1","title":"Hausmischung","quantity":2,"unitPrice":"14.95","total":"29.90"},
        {"id":"l2","productId":"p2","sku":"KA-2","title":"Espresso Nachtzug","quantity":1,"unitPrice":"9.50","total":"9.50"}],
        "totals":{"subtotal":"39.40","discount":"0.00","shipping":"4.90","tax":"2.90","total":"{{{(IsDear ? "84.30" : "44.30")}}}"},"vouchers":[]} } }
        """);

    private StandardWebhook Objection(Instant at) => new(
        $"{Id}-objection",
        at,
        $$$"""
        {"type":"customer.changed","timestamp":"{{{at}}}","data":{"customer":
        {"id":"c{{{Id}}}","email":"customer-{{{Id}}}@example.com","acceptsMarketing":false} } }
        """);
}
