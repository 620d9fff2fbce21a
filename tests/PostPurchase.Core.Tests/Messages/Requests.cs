using NodaTime;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages;

/// <summary>Message requests about order #1001, each with what its template is about.</summary>
internal static class Requests
{
    /// <summary>Shared, so that each template is compiled once for all tests.</summary>
    public static DefaultMessageRenderer Renderer { get; } = new();

    public static MessageLinks Links { get; } = new()
    {
        Answer = new("https://mails.example/a/token-a"),
        Unsubscribe = new("https://mails.example/u/token-u"),
        Order = new("https://mails.example/o/token-o"),
        Preferences = new("https://mails.example/p/token-p"),
        Review = new("https://mails.example/r/token-r"),
    };

    /// <summary>Given to every mail; only those that may advertise, and have a place for them, show them.</summary>
    private static Product[] Goods { get; } =
    [
        new Product { Id = "mill", Title = "Handmühle <Eins> & Co", Link = "https://morgenrot.example/p/mill", Price = new Money(1089m, "EUR"), Image = "https://cdn.morgenrot.example/mill.jpg" },
        new Product { Id = "filter", Title = "Filter Nr. 4", Link = "https://morgenrot.example/p/filter?a=1&b=2" },
    ];

    public static MessageClass ClassOf(string template) => template switch
    {
        "delivery-check-in" or "case-follow-up" => MessageClass.Service,
        "survey" or "survey-reminder" or "review-request" or "care-tips" or "return-survey"
            or "win-back" or "birthday" or "seasonal" or "voucher" or "voucher-reminder" => MessageClass.Advertising,
        _ => MessageClass.Contract,
    };

    /// <summary>Everything there is to tell is told.</summary>
    public static MessageRequest Full(string template, string language)
    {
        var parcel = A.Parcel("s1", new LineQuantity("l1", 2));
        var returned = A.Return("r1", new LineQuantity("l1", 1, language == "de" ? "zu dunkel geröstet" : "too dark a roast")) with
        {
            RefundedAmount = new Money(14.95m, "EUR"),
        };
        var state = An.OrderState() with
        {
            Shipments = [parcel],
            Returns = template.StartsWith("return", StringComparison.Ordinal) ? [returned] : [],
            CancelledAt = template == "cancellation" ? Instant.FromUtc(2026, 3, 26, 12, 0) : null,
            Refunds = template == "cancellation" ? [Refund(39.30m)] : [],
        };
        var request = Of(template, language, state) with { Shipment = parcel, Return = returned, Recommendations = Goods };
        return template.StartsWith("voucher", StringComparison.Ordinal) ? request with { Voucher = Voucher }
            : template == "withdrawal-confirmation" ? Withdrawn(request)
            : template.StartsWith("case", StringComparison.Ordinal) ? AboutCase(request, language)
            : template == "seasonal" ? request with { Occasion = new OccasionContent(new LocalizedText("Ostern", "Easter"), new LocalDate(2027, 3, 28)) }
            : request;
    }

    private static VoucherContent Voucher { get; } = new(
        "DANKE-7KQ2M9",
        new VoucherValue { Percent = 12.5m, Minimum = new Money(25m, "EUR") },
        new LocalDate(2026, 4, 26),
        new LocalizedText("Nicht für Gutscheine & Versand.", "Not for gift cards & shipping."));

    /// <summary>The check-in told of a damaged bag; support opened a case before, which is resolved.</summary>
    private static MessageRequest AboutCase(MessageRequest request, string language)
    {
        var at = Instant.FromUtc(2026, 3, 30, 8, 30);
        OrderEvent.AnswerGiven[] answers =
        [
            new() { At = at, OrderId = new OrderId("1001"), Question = "check-in", Value = "problem" },
            new() { At = at, OrderId = new OrderId("1001"), Question = "problem", Value = "damaged" },
            new() { At = at, OrderId = new OrderId("1001"), Question = "problem-lines", Value = "l1\nl2" },
            new() { At = at, OrderId = new OrderId("1001"), Question = "product:p-l1", Value = "2" },
            new() { At = at, OrderId = new OrderId("1001"), Question = "nps", Value = "3" },
            new() { At = at, OrderId = new OrderId("1001"), Question = "comment", Value = language == "de" ? "Die Tüte war offen.\nBitte helfen!" : "The bag was open.\nPlease help!" },
        ];
        var earlier = new SupportCase
        {
            Id = "support",
            Cause = "support",
            OpenedAt = at - Duration.FromDays(1),
            RespondedAt = at - Duration.FromHours(20),
            ResolvedAt = at - Duration.FromHours(2),
            ResolvedBy = "Mira",
        };
        var open = new SupportCase { Id = "check-in", Cause = "check-in", OpenedAt = at, Note = language == "de" ? "rief auch an" : "called as well" };
        return request with
        {
            State = request.State with
            {
                Answers = answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal),
                Cases = [earlier, open],
                OpenCases = ["check-in"],
                PaidAt = Instant.FromUtc(2026, 3, 26, 9, 5),
                Returns = request.Return is { } returned ? [returned] : [],
                Refunds = [Refund(5m)],
            },
            Case = open,
            ForSupport = request.Template != "case-follow-up",
            To = request.Template == "case-follow-up" ? null : "support@morgenrot.example",
        };
    }

    private static MessageRequest Withdrawn(MessageRequest request)
    {
        var declared = new Withdrawal(
            "w1", Instant.FromUtc(2026, 4, 2, 8, 30), [new LineQuantity("l1", 1)], "Anna Müller", "anna@example.org",
            request.Language == "de" ? "Bitte holen Sie es ab." : "Please pick it up.");
        return request with
        {
            Shop = request.Shop with { Returns = A.Returns() },
            State = request.State with { Withdrawals = [declared], Returns = [A.Return("w1", new LineQuantity("l1", 1))] },
            Withdrawal = declared,
        };
    }

    /// <summary>As little as there can be: no name, no address, no lines, no sums, no parcel, no return.</summary>
    public static MessageRequest Bare(string template, string language)
    {
        var order = new Order
        {
            Id = new OrderId("1001"),
            Number = "1001",
            Currency = "EUR",
            PlacedAt = Instant.FromUtc(2026, 3, 26, 9, 0),
            RevisedAt = Instant.FromUtc(2026, 3, 26, 9, 0),
        };
        var shop = A.Shop();
        return Of(template, language, new OrderState { Order = order }) with
        {
            Case = new SupportCase { Id = "support", Cause = "support", OpenedAt = Instant.FromUtc(2026, 3, 30, 8, 30) },
            ForSupport = template is "case-notice" or "case-reminder",
            Shop = shop with
            {
                Brand = shop.Brand with { PrivacyUrl = null, ReviewUrl = null, SupportPhone = null },
                CareTips = new Dictionary<string, LocalizedText>(StringComparer.Ordinal),
            },
        };
    }

    public static MessageRequest Of(string template, string language, OrderState state) => template == "opt-in"
        ? About(template, language, new OrderState()) with
        {
            To = "anna@example.com",
            OptIn = new OptInContent(
                [.. A.ConsentSettings().Wordings[0].Texts.OrderBy(text => text.Key).Select(text => text.Value)], "https://mails.example/c/token-c"),
        }
        : About(template, language, state);

    private static MessageRequest About(string template, string language, OrderState state) => new()
    {
        Template = template,
        Class = ClassOf(template),
        Language = language,
        Shop = A.Shop(),
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        State = state,
        Links = Links,
    };

    public static OrderEvent.Refunded Refund(decimal? amount, string currency = "EUR") => new()
    {
        At = Instant.FromUtc(2026, 3, 26, 12, 0),
        OrderId = new OrderId("1001"),
        Amount = amount is { } known ? new Money(known, currency) : null,
    };
}
