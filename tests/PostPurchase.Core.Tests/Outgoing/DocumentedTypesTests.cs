using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Vouchers;

namespace PostPurchase.Core.Tests.Outgoing;

/// <summary>Holds docs/outgoing-webhooks.md to what is sent.</summary>
public sealed class DocumentedTypesTests
{
    private static readonly Instant At = OutgoingDriver.Start;
    private static readonly OrderId Id = new("1001");
    private static readonly LineQuantity[] Lines = [new("l1", 1, "too coarse")];

    private static readonly SilenceRecord Silence = new() { Platform = "shopify", LastAt = At, FoundAt = At };

    private static readonly News[] Made =
    [
        OfMail(),
        Of(new OrderEvent.AnswerGiven { At = At, OrderId = Id, Question = "csat", Value = "2" }),
        Of(new OrderEvent.CaseOpened { At = At, OrderId = Id, CaseId = "csat", Cause = "csat", Note = "Wants to be called." }),
        Of(new OrderEvent.CaseResolved { At = At, OrderId = Id, CaseId = "csat", By = "Mira", Note = "Sent a new bag." }),
        Of(new OrderEvent.ReturnRequested { At = At, OrderId = Id, ReturnId = "r1", Lines = Lines }),
        Of(new OrderEvent.WithdrawalDeclared
        {
            At = At, OrderId = Id, WithdrawalId = "w1", Lines = Lines, Name = "Anna Müller", Email = "anna@example.com", Statement = "Ich widerrufe.",
        }),
        .. OfVouchers(),
        CustomerNews.Of("e1", new CustomerEvent.ConsentWithdrawn { At = At, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" })!,
        SilenceNews.Of(Silence, "1774515600000", OutgoingTypes.IntakeSilent, At)!,
        SilenceNews.Of(Silence, "1774515600000", OutgoingTypes.IntakeResumed, At)!,
        PeakNews.Of(new PeakWarning { Date = new LocalDate(2026, 4, 10), FoundAt = At, Parts = [new LateMails(SendingClass.Offers, "win-back", 1_240, 310, At)] }),
    ];

    [Fact]
    public void Each_type_has_an_example_with_the_members_that_are_sent()
    {
        var examples = Examples();

        Assert.All(Made, news => Assert.Equal(Members(Json(news)), Members(examples[news.Type])));
        Assert.Equal(
            OutgoingTypes.All.Append(OutgoingTypes.Ping).Order(StringComparer.Ordinal),
            examples.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_stands_in_the_table() =>
        Assert.All(OutgoingTypes.All, type => Assert.Contains($"\n| `{type}` |", Document(), StringComparison.Ordinal));

    private static News Of(OrderEvent happened) =>
        OrderNews.Of(RecordedEvent.Of(happened, At, "test"), OrderNews.TypeOf(happened)!);

    private static IEnumerable<News> OfVouchers()
    {
        var head = new PoolHead { Pool = VoucherSite.Pool("birthday") with { WarnBelow = 50 }, Totals = new PoolTotals { Free = 49 } };
        var voucher = new Voucher
        {
            Number = 1,
            Code = "BDAY-7KQ2M9",
            Value = head.Pool.Value,
            IssuedAt = At,
            End = At + Duration.FromDays(30),
            For = new VoucherTie { Customer = "c", Order = Id, Campaign = "birthday", Occasion = "2026" },
        };
        var redeemed = new Redemption { Order = new OrderId("1002"), At = At, NotedAt = At, Cost = new Money(5m, "EUR"), Revenue = new Money(39.30m, "EUR") };
        var sent = new StepRecord { Progress = StepProgress.Sent, At = At, MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000001"), Voucher = SentVoucher.Of("birthday", voucher) };
        var journey = new JourneyRecord { Campaign = "birthday", Version = 1, StartedAt = At, Occasion = "2026" };
        yield return OrderNews.Issued(new OrderKey(new ShopId("demo"), Id), journey, "gift", sent)!;
        yield return VoucherNewsReader.Of("birthday", voucher with { Redemptions = [redeemed] }, OutgoingTypes.VoucherRedeemed, At)!;
        yield return VoucherNewsReader.Of("birthday", voucher with { RevokedAt = At }, OutgoingTypes.VoucherRevoked, At)!;
        yield return VoucherNewsReader.OfLow(head, At);
        yield return VoucherNewsReader.OfBatch(head, new CodeBatch { Number = 1, MadeAt = At, Codes = ["BDAY-7KQ2M9"] });
    }

    private static News OfMail()
    {
        var sent = new StepRecord { Progress = StepProgress.Sent, At = At, MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000001"), Variant = "b" };
        var journey = new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At };
        return OrderNews.Of(new OrderKey(new ShopId("demo"), Id), journey, "shipping-notice|s1", sent);
    }

    private static JsonElement Json(News news) => JsonSerializer.Deserialize<JsonElement>(news.ToBody("demo"));

    private static string[] Members(JsonElement body) =>
        [.. body.GetProperty("data").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)];

    private static Dictionary<string, JsonElement> Examples() => Document().Split('\n')
        .Where(line => line.StartsWith("{\"type\"", StringComparison.Ordinal))
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
        .ToDictionary(example => example.GetProperty("type").GetString()!, StringComparer.Ordinal);

    private static string Document([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "outgoing-webhooks.md"));
}
