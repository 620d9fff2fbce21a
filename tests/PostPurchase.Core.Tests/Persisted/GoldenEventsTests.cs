using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>What happened to orders and customers, as rows hold it.</summary>
public sealed class GoldenEventsTests
{
    private static readonly CustomerRef Anna = new("c1", "anna@example.com");
    private static readonly ConsentProof Proof = new()
    {
        RequestedAt = At,
        RequestedFrom = "192.0.2.1",
        ConfirmedAt = At,
        ConfirmedFrom = "192.0.2.2",
        MessageId = Message,
        TextHash = "00ff",
        By = "Mira",
        Note = "form 17",
    };

    private static readonly LineQuantity[] Lines = [new("l1", 1, "too large")];

    private static readonly OrderEvent[] OrderEvents =
    [
        new OrderEvent.Placed { At = At, OrderId = Id, Order = An.Order() },
        new OrderEvent.Paid { At = At, OrderId = Id },
        new OrderEvent.Shipped { At = At, OrderId = Id, Shipment = A.Parcel("s1", Lines).Info },
        new OrderEvent.Delivered { At = At, OrderId = Id, ShipmentId = "s1" },
        new OrderEvent.Cancelled { At = At, OrderId = Id, Reason = "customer" },
        new OrderEvent.Refunded { At = At, OrderId = Id, RefundId = "f1", Amount = new Money(14.95m, "EUR"), Lines = Lines },
        new OrderEvent.ReturnRequested { At = At, OrderId = Id, ReturnId = "r1", Lines = Lines, LabelUrl = "https://returns.example/r1.pdf" },
        new OrderEvent.ReturnReceived { At = At, OrderId = Id, ReturnId = "r1" },
        new OrderEvent.ReturnRefunded { At = At, OrderId = Id, ReturnId = "r1", Amount = new Money(14.950m, "EUR") },
        new OrderEvent.ReturnClosed { At = At, OrderId = Id, ReturnId = "r1", LinesKept = true },
        new OrderEvent.AnswerGiven { At = At, OrderId = Id, Question = "csat", Value = "5" },
        new OrderEvent.CaseOpened { At = At, OrderId = Id, CaseId = "csat" },
        new OrderEvent.CaseResolved { At = At, OrderId = Id, CaseId = "csat" },
        new OrderEvent.CaseOpened { At = At, OrderId = Id, CaseId = "csat-2", Cause = "csat", By = "Mira", Note = "called us" },
        new OrderEvent.CaseResponded { At = At, OrderId = Id, CaseId = "csat-2", By = "Mira", Note = "new parcel promised" },
        new OrderEvent.CaseResolved { At = At, OrderId = Id, CaseId = "csat-2", By = "Mira", Note = "new parcel sent" },
        new OrderEvent.WithdrawalDeclared
        {
            At = At, OrderId = Id, WithdrawalId = "w1", Lines = Lines, Name = "Anna Müller", Email = "anna@example.org", Statement = "I withdraw.",
        },
        new OrderEvent.OccasionCame
        {
            At = At, OrderId = Id, Campaign = "seasonal", Occasion = "easter-2027", Name = "easter", Date = new(2027, 3, 28), From = new(2027, 3, 21),
        },
        new OrderEvent.Consented { At = At, OrderId = Id, Source = "customer.changed" },
        new OrderEvent.Objected { At = At, OrderId = Id, Source = "one-click", ToService = true },
        new OrderEvent.Consented { At = At, OrderId = Id, Source = "newsletter form", Categories = CategorySet.Advertising, Wording = "2026-03", Proof = Proof },
        new OrderEvent.Objected { At = At, OrderId = Id, Source = "preferences", Categories = CategorySet.Of(ConsentCategory.Service) },
        new OrderEvent.PreferencesLearned { At = At, OrderId = Id, Language = "en", Birthday = Birthday.Of(5, 1, null), Frequency = MailFrequency.Fewer },
        new OrderEvent.CustomerErased { At = At, OrderId = Id },
        new OrderEvent.Undeliverable { At = At, OrderId = Id, Address = "anna@example.com", Detail = "bounced 550 5.1.1" },
        new OrderEvent.JourneyActed { At = At, OrderId = Id, Act = JourneyAct.Skip, Campaign = "post-purchase", Step = "survey", By = "Mira", Note = "called us" },
        new OrderEvent.JourneyActed
        {
            At = At, OrderId = Id, Act = JourneyAct.Resend, Campaign = "seasonal", Occasion = "easter-2027", Step = "greeting", Occurrence = "p1", Request = "4f1c", By = "Mira",
        },
        new OrderEvent.MessageDelivered { At = At, OrderId = Id, MessageId = Message },
        new OrderEvent.MessageBounced { At = At, OrderId = Id, MessageId = Message, Status = "bounced", Code = "550 5.1.1", Permanent = true },
        new OrderEvent.MessageOpened { At = At, OrderId = Id, MessageId = Message },
        new OrderEvent.MessageClicked { At = At, OrderId = Id, MessageId = Message },
        new OrderEvent.ReviewVisited { At = At, OrderId = Id, Message = "review-request" },
    ];

    private static readonly CustomerEvent[] CustomerEvents =
    [
        new CustomerEvent.Changed
        {
            At = At, Customer = new CustomerRef("c1", "anna@example.com"), FirstName = "Anna", LastName = "Müller", Language = "de",
            Birthday = new LocalDate(1990, 5, 1), AcceptsMarketing = false,
        },
        new CustomerEvent.Erased { At = At, Customer = new CustomerRef("c1", null) },
        new CustomerEvent.Erased { At = At, Customer = new CustomerRef("c1", null), Orders = [Id] },
        new CustomerEvent.ConsentWithdrawn { At = At, Customer = new CustomerRef(null, "anna@example.com"), Source = "page" },
        new CustomerEvent.ConsentWithdrawn { At = At, Customer = Anna, Source = "telephone", Categories = CategorySet.Unnamed, By = "Mira" },
        new CustomerEvent.ConsentGiven
        {
            At = At, Customer = Anna, Source = "newsletter form", Categories = CategorySet.All, Wording = "2026-03", Language = "de", Proof = Proof,
        },
        new CustomerEvent.OptInRequested
        {
            At = At, Customer = Anna, RequestId = Message, Categories = CategorySet.Unnamed, Language = "de", Wording = "2026-03",
            Source = "newsletter form", From = "192.0.2.1",
        },
        new CustomerEvent.PreferencesChanged
        {
            At = At, Customer = Anna, Source = "preferences", Language = "en", Birthday = Birthday.Of(5, 1, 1990), Frequency = MailFrequency.Fewer,
        },
        new CustomerEvent.AddressFailed { At = At, Customer = new CustomerRef(null, "anna@example.com"), Detail = "suppressed" },
    ];

    [Fact]
    public void An_event_that_was_just_named_is_written_as_any_other() =>
        Assert.All(OrderEvents, happened =>
        {
            var named = RecordedEvent.Of(happened, At + Duration.FromTicks(1), "shopify \"orders/créate\"");
            var known = new RecordedEvent(EventId.Of(happened), happened, At + Duration.FromTicks(1), "shopify \"orders/créate\"");
            Assert.Equal(known, named);
            Assert.Equal(JsonSerializer.Serialize(known, CoreJson.Options), System.Text.Encoding.UTF8.GetString(named.ToJson()));
            Assert.Equal(known.ToJson(), named.ToJson());
            var changed = named with { Event = new OrderEvent.Paid { At = At, OrderId = Id } };
            Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(changed, CoreJson.Options), changed.ToJson());
        });

    [Fact]
    public void Acts_are_stored_by_these_names() => Assert.Equal(
        "skip restore send-now resend stop continue", string.Join(' ', Enum.GetValues<JourneyAct>().Select(EnumNames.Of)));

    [Fact]
    public void Order_events_are_stored_as_ever() => Matches("order-events", OrderEvents.Select(happened => new RecordedEvent("id", happened, At, "shopify orders/create")).ToList());

    [Fact]
    public void Customer_events_are_stored_as_ever() => Matches("customer-events", CustomerEvents);

    /// <summary>An enum member or event type that is in no golden file would be a contract that nobody holds.</summary>
    [Fact]
    public void Every_kind_of_event_has_its_golden_row()
    {
        Assert.Equal(Declared<OrderEvent>(), OrderEvents.Select(happened => happened.GetType()).ToHashSet());
        Assert.Equal(Declared<CustomerEvent>(), CustomerEvents.Select(happened => happened.GetType()).ToHashSet());
    }

    private static HashSet<Type> Declared<T>() =>
        [.. typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(type => type.DerivedType)];
}
