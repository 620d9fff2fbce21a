using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;
using ArrivedWebhook = PostPurchase.Core.Intake.Arrivals.Arrival;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>What came in, and how it compares with the shop.</summary>
public sealed class GoldenIntakeTests
{
    [Fact]
    public void Intake_rows_are_stored_as_ever()
    {
        Matches("webhook", new DeliveryRecord(At, ["id1", "id2"]));
        Matches("ignored", new IgnoredTopic("shopify", "carts/update", 3, At));
        Matches("malformed", new MalformedPayload
        {
            Id = "a1",
            ReceivedAt = At,
            Platform = "shopify",
            Topic = "orders/create",
            Path = "$.id",
            Problem = "It is missing.",
            Length = 2,
            Body = "e30=",
        });
        Matches("malformed-with-headers", new MalformedPayload
        {
            Id = "a1",
            ReceivedAt = At,
            Platform = "shopify",
            Topic = "orders/create",
            Path = "$.id",
            Problem = "is missing",
            Length = 2,
            Body = "e30=",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-shopify-topic"] = "orders/create" },
        });
    }

    [Fact]
    public void The_log_of_arrivals_is_stored_as_ever()
    {
        Matches("arrivals", new ArrivalBatch
        {
            Arrivals =
            [
                new ArrivedWebhook { At = At, Platform = "shopify", Outcome = ArrivalOutcome.Accepted, Topic = "orders/create", Order = "1001" },
                new ArrivedWebhook { At = At, Platform = "shopify", Outcome = ArrivalOutcome.Malformed, Topic = "orders/create", Path = "$.id", Problem = "is missing", Kept = "12-ab" },
            ],
        });
        Matches("arrival-outcomes", Enum.GetValues<ArrivalOutcome>());
        Matches("arrival-day", new ArrivalDay()
            .With(new ArrivalCount(default, 9, "shopify", ArrivalOutcome.Accepted, 12, At))
            .With(new ArrivalCount(default, 9, "shopify", ArrivalOutcome.BadSignature, 1, null)));
        Matches("silence", new SilenceRecord { Platform = "shopify", LastAt = At, FoundAt = At, EndedAt = At, BadSignatures = 3 });
    }

    [Fact]
    public void Reconciliations_are_stored_as_ever()
    {
        Matches("reconciliation-run", new ReconciliationRun
        {
            Id = "1-shopify",
            Source = ReconciliationSource.Night,
            Platform = "shopify",
            From = new(2026, 3, 25),
            To = new(2026, 3, 25),
            StartedAt = At,
            By = "Mira",
            State = ReconciliationState.Failed,
            FinishedAt = At,
            Trouble = ShopTrouble.TooManyRequests,
            NextAt = At,
            Read = 9,
            Ignored = 1,
            Malformed = 1,
            Problems = [new ReconciliationProblem(3, "$.id", "is missing")],
            Missing = 2,
            Differing = 1,
            WantedAt = At,
            IsStarting = true,
            Started = 1,
            Unstartable = 1,
            Cursor = "2:9",
            LastPage = ["1001"],
            Attempts = 1,
        });
        Matches("reconciliation-finding", new Finding
        {
            Order = Id,
            Number = "#1001",
            PlacedAt = At,
            Differences = Enum.GetValues<OrderDifference>(),
            WantedAt = At,
            StartedAt = At,
            Problem = StartProblem.Gone,
        });
        Matches("reconciliation-told", new ToldOrder { Order = Id, Events = [new OrderEvent.Paid { At = At, OrderId = Id }], CustomerEvents = [] });
        Matches("reconciliation-words", new object[] { Enum.GetValues<ShopTrouble>(), Enum.GetValues<StartProblem>(), Enum.GetValues<ReconciliationSource>(), Enum.GetValues<ReconciliationState>() });
        Matches("reconciliation-night", new NightState(At));
        Matches("shop-connection", new ShopConnection { Platform = "woocommerce", Address = "https://shop.example", KeyId = "ck_1", Secret = "cs_1", Since = At });
    }
}
