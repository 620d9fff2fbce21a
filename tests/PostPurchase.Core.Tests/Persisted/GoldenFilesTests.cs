using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Approvals;
using ArrivedWebhook = PostPurchase.Core.Intake.Arrivals.Arrival;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>
/// What is persisted is a contract: journeys live for months across deployments. A changed golden file means that rows
/// written before must still be read; a missing member or another name is a break.
/// </summary>
public sealed class GoldenFilesTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly OrderId Id = new("1001");
    private static readonly Guid Message = new("6f1d2c3b-0000-5000-8000-000000000003");
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

    private static readonly JsonSerializerOptions Indented = new(CoreJson.Options) { WriteIndented = true };

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
    public void Mails_sent_again_are_stored_as_ever() => Matches("journey-resent", new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At }
        .With(new StepKey("shipping-notice", "s1", "4f1c"), new StepRecord { Progress = StepProgress.Sent, At = At, MessageId = Message, Attempts = 1 }));

    [Fact]
    public void Acts_are_stored_by_these_names() => Assert.Equal(
        "skip restore send-now resend stop continue", string.Join(' ', Enum.GetValues<JourneyAct>().Select(EnumNames.Of)));

    [Fact]
    public void Order_events_are_stored_as_ever() => Matches("order-events", OrderEvents.Select(happened => new RecordedEvent("id", happened, At, "shopify orders/create")).ToList());

    [Fact]
    public void Customer_events_are_stored_as_ever() => Matches("customer-events", CustomerEvents);

    [Fact]
    public void Journeys_are_stored_as_ever() => Matches("journey", new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At }
        .With(new StepKey("survey", null), new StepRecord
        {
            Progress = StepProgress.Sent,
            At = At,
            Due = new DueTime(At, At - Duration.FromDays(1), [new Move(MoveRule.MovedFromSunday), new Move(MoveRule.MovedFromHoliday, "Ostermontag")]),
            Estimated = true,
            MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000001"),
            Basis = "consent: checkout",
            Attempts = 1,
        })
        .With(new StepKey("shipping-notice", "s1"), new StepRecord
        {
            Progress = StepProgress.Sending,
            At = At,
            MessageId = new Guid("6f1d2c3b-0000-5000-8000-000000000002"),
            NotBefore = At + Duration.FromMinutes(5),
            InDoubt = true,
            Reason = new Reason(Rule.ProviderBusy, "429"),
            Attempts = 2,
        })
        .With(new StepKey("review-request", null), new StepRecord { Progress = StepProgress.Skipped, At = At, Reason = new Reason(Rule.OrderCancelled) }));

    [Fact]
    public void Campaigns_are_stored_as_ever()
    {
        var campaign = DefaultCampaign.PostPurchase with { Version = 2, Steps = [DefaultCampaign.PostPurchase.Steps[3]] };
        Matches("campaign-head", new CampaignHead
        {
            Id = "post-purchase",
            Live = 3,
            Paused = ["survey"],
            Publications = [new Publication(2, At, PublishPolicy.SkipOverdue), new Publication(3, At, PublishPolicy.Keep)],
        });
        Matches("campaign-version", new CampaignVersion(campaign, At, "Anna", "Survey later"));
        Matches("campaign-draft", new CampaignDraft(campaign, At, "Anna"));
        Matches("campaign-messages", campaign with
        {
            Messages =
            [
                new CampaignMessage { Name = "survey", De = "---\nsubject: Wie war es?\npreheader: Eine Frage.\n---\nHallo" },
                new CampaignMessage { Name = "thanks", Category = ConsentCategory.Offers, De = "de", En = "en" },
            ],
        });
        Matches("campaign-occasions", Occasions().Select(occasion => campaign with { Id = "occasion", Occasion = occasion, Steps = [] }).ToList());
        Matches("campaign-audit", Enum.GetValues<AuditAction>().Select(action => new AuditEntry
        {
            Number = 7,
            At = At,
            By = "Anna",
            Action = action,
            Version = 2,
            Policy = PublishPolicy.Move,
            Step = "survey",
            Note = "Survey later",
        }).ToList());
        Matches("campaign-wave", new Wave
        {
            Number = 7,
            At = At,
            Version = 2,
            Step = "survey",
            Cursor = "3:1001",
            Orders = 256,
            Woken = 200,
            Retired = 10,
            DoneAt = At,
        });
        Matches("campaign-open-wave", new OpenWaves.Noted(At));
        Assert.Equal("campaign|demo|post-purchase", CampaignRows.Partition(new ShopId("demo"), "post-purchase").Value);
        Assert.Equal("campaigns|demo", CampaignRows.Directory(new ShopId("demo")).Value);
        Assert.Equal(
            ("version|00000002", "audit|99999992", "wave|99999992"),
            (CampaignRows.Version(2), CampaignRows.AuditEntry(7), CampaignRows.Wave(7)));
        Assert.Equal("demo|post-purchase|00000007", new WaveKey(new ShopId("demo"), "post-purchase", 7).ToString());
    }

    private static IEnumerable<OccasionRule> Occasions()
    {
        var conditions = new[] { new Condition("customer.orders", ConditionOperator.AtLeast, "2") };
        DateRule[] rules =
        [
            new DateRule.Fixed(12, 24), new DateRule.ByEaster(-48), new DateRule.NthWeekday(11, IsoDayOfWeek.Thursday, 4, 1),
            new DateRule.Advent(1), new DateRule.Listed([new LocalDate(2027, 5, 15)]),
        ];
        return
        [
            new OccasionRule.Birthday { LeapDay = LeapDayPolicy.FirstOfMarch, LeadDays = 7, Audience = conditions },
            new OccasionRule.Season
            {
                LeadDays = 10,
                Dates = [.. rules.Select((rule, at) => new SeasonDate { Id = $"date-{at}", Name = new LocalizedText("Tag", "Day"), Date = rule, LeadDays = at, Countries = ["DE"] })],
            },
            new OccasionRule.WinBack(),
            new OccasionRule.Anniversary { LeapDay = LeapDayPolicy.LeapYearsOnly },
            new OccasionRule.Reorder { After = Period.FromMonths(6), Tags = ["tyres"], Products = ["p1"] },
        ];
    }

    [Fact]
    public void Retired_journeys_are_stored_as_ever() =>
        Matches("journey-retired", new JourneyRecord { Campaign = "post-purchase", Version = 1, StartedAt = At, Retired = true });

    [Fact]
    public void Shops_are_stored_as_ever() => Matches("shop", A.Shop() with
    {
        LoyaltyTiers = [new LoyaltyTier("gold", new LocalizedText("Gold", "Gold")) { Orders = 5, Spent = new Money(500m, "EUR") }],
        Returns = A.Returns(),
        Users = [new ShopUser { Id = "u1", Name = "Anna", Role = Role.Marketer, KeyHash = "00ff", Email = "anna@morgenrot.example", AddedAt = At }],
        ReviewPlatforms = [new ReviewPlatform("google", "Google", "https://reviews.example/google?order={orderNumber}")],
    });

    [Fact]
    public void Shops_with_targets_of_webhooks_are_stored_as_ever() => Matches("outgoing-target", new OutgoingTarget
    {
        Id = "crm",
        Url = "https://crm.example/hooks",
        Secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
        Types = [OutgoingTypes.CaseOpened],
        Disabled = true,
        Since = At,
    });

    [Fact]
    public void What_a_customer_knows_of_an_order_is_stored_as_ever() => Matches("order-summary", new OrderSummary
    {
        PlacedAt = At,
        Spent = new Money(34.80m, "EUR"),
        Products = ["p1"],
        Tags = ["coffee"],
        Ended = true,
    });

    [Fact]
    public void What_went_back_of_an_order_is_stored_as_ever() =>
        Matches("order-summary-returned", new OrderSummary { PlacedAt = At, Products = ["p1"], Returned = ["p2"] });

    [Fact]
    public void The_catalogue_is_stored_as_ever() => Matches("catalogue", new
    {
        Head = new CatalogueHead(3, 2, 1, 450, At),
        Product = new Product
        {
            Id = "p1",
            Title = "Hausmischung",
            Link = "https://morgenrot.example/p1",
            Price = new Money(14.95m, "EUR"),
            Image = "https://cdn.morgenrot.example/p1.jpg",
            Tags = ["coffee"],
            Category = "Coffee > Filter",
            Sku = "KA-1",
            Group = "house",
            Available = false,
        },
    });

    [Fact]
    public void What_was_learned_is_stored_as_ever() => Matches("learned", new
    {
        Head = new LearnedHead(1774515600, 1774429200, At, new LocalDate(2025, 3, 26), 500, 40, 12),
        State = new LearningState
        {
            Next = At,
            Stage = LearningStage.Reading,
            Run = 1774515600,
            BegunAt = At,
            From = new LocalDate(2025, 3, 26),
            To = new LocalDate(2026, 3, 26),
            Shards = 8,
            Done = 1,
            Cursor = "3:day|demo|2026-03-01|1001",
            Orders = 500,
            Customers = 400,
            Products = 40,
            Pairs = 12,
        },
        Bought = new BoughtTogether(100, [new Companion("p2", 40, 4.25)]),
        Popular = new[] { new ProductCount("p1", 100) },
    });

    [Fact]
    public void Accessory_rules_are_stored_as_ever() => Matches("accessory-rules", new RuleSet
    {
        Show = 4,
        Rules =
        [
            new AccessoryRule
            {
                Id = "filters",
                Bought = new RuleCondition { Product = "p1", Tag = "coffee", Category = "Coffee" },
                Recommend = new RuleTarget { Products = ["p2"], Tags = ["filter"], Categories = ["Accessories"] },
            },
        ],
    });

    [Fact]
    public void The_outbox_is_stored_as_ever()
    {
        var item = new OutboxItem
        {
            Kind = "webhook",
            Shop = new ShopId("demo"),
            Id = "msg_1",
            Refs = ImmutableSortedDictionary<string, string>.Empty.Add("order", "1001"),
            Due = At,
            Attempts = 2,
            Why = "status 500",
        };
        Matches("outbox-item", item);
        Assert.Equal(("outbox|webhook", "item|demo|msg_1"), (OutboxRows.Partition(item.Kind).Value, OutboxRows.ItemKey(item)));
        Assert.Equal("due|001774515600000|demo|msg_1", OutboxRows.DueKey(item));
    }

    [Fact]
    public void Deliveries_of_webhooks_are_stored_as_ever()
    {
        Matches("outgoing-delivery", new OutgoingDelivery
        {
            Id = "msg_019d2a0f1e40e6c1a0c0d1e2f3a4b5c6",
            Type = OutgoingTypes.CaseOpened,
            Target = "crm",
            Refs = ImmutableSortedDictionary<string, string>.Empty.Add("event", "e1").Add("order", "1001"),
            State = OutgoingState.Dropped,
            Replays = 1,
            Round = 2,
            Attempts = [new OutgoingAttempt { At = At, Status = 500, Answer = "oops" }, new OutgoingAttempt { At = At, Error = "timeout" }],
            NextAttempt = At,
            Why = "The target is disabled.",
        });
        Matches("outgoing-states", Enum.GetValues<OutgoingState>());
        Matches("outgoing-note", new OutgoingNote(["msg_019d2a0f1e40e6c1a0c0d1e2f3a4b5c6"]));
        Matches("outgoing-target-status", new TargetStatus { DisabledAt = At, RestUntil = At, LastSuccessAt = At, LastFailureAt = At, Failures = 3 });
        Assert.Equal(
            "msg_019d295f3a800000000000000000"[..16],
            OutgoingId.Of(At, "crm", "case.opened")[..16]);
    }

    [Fact]
    public void What_a_shop_asks_consent_to_is_stored_as_ever() => Matches("shop-consent", A.Shop() with
    {
        Consent = A.ConsentSettings(),
        ExistingCustomerNotice = new ExistingCustomerNotice("2026-01", At) { Categories = CategorySet.Of(ConsentCategory.Surveys) },
        Brand = A.Shop().Brand with { Promotion = new LocalizedText("Neu: **Espresso**", "New: **espresso**") },
    });

    [Fact]
    public void Frequency_caps_are_stored_as_ever() => Matches("frequency-cap", new FrequencyCap
    {
        Advertising = new AdvertisingLimit { Most = 2, Days = 30 },
        NonContractPerDay = 0,
        WithinJourney = true,
    });

    [Fact]
    public void Lists_of_cases_are_stored_as_ever() => Matches("case-entry", new CaseEntry
    {
        Order = Id,
        Case = "product-2",
        Cause = "product:p1",
        OpenedAt = At,
        RespondedAt = At + Duration.FromHours(1),
        ResolvedAt = At + Duration.FromHours(2),
        TakenBack = true,
    });

    [Fact]
    public void Contacts_are_stored_as_ever() => Matches("contacts", new ContactHistory(
    [
        new Contact(Message, At, MessageClass.Service, "1001|post-purchase"),
        new Contact(new Guid("6f1d2c3b-0000-5000-8000-000000000004"), At + Duration.FromMilliseconds(86400123), MessageClass.Advertising, "1001|post-purchase"),
    ]));

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

    [Fact]
    public void Rows_of_data_protection_are_stored_as_ever()
    {
        Matches("audited-steps", Enum.GetValues<AuditedAction>().Select(action => new AuditedStep
        {
            At = At,
            Action = action,
            Subject = "1001",
            By = "Anna",
            Key = "0a1b2c3d",
            Detail = "1 orders",
        }).ToList());
        Matches("erasure-request", new ErasureRequest
        {
            Shop = new ShopId("demo"),
            At = At,
            ReceivedAt = At,
            By = new Who("Anna", "0a1b2c3d"),
            Customer = new CustomerRef("c1", "anna@example.com"),
            Orders = [Id],
            Found = new FoundCustomer { Ids = ["c1"], Addresses = ["anna@example.com"], Shared = ["b@example.com"], OtherIds = ["c2"], Orders = [Id], Former = [Id], Names = ["Müller"] },
        });
        Matches("retention-state", new RetentionState(At, new LocalDate(2024, 3, 26)));
        Matches("shop-keeps-for", new KeepsFor());
    }

    [Fact]
    public void What_paces_mails_is_stored_as_ever()
    {
        Matches("quota-sent", SentCounts.Empty.With(SendingClass.Contract, 2, At).With(SendingClass.Offers, 1, At) with { HoldUntil = At });
        Matches("quota-day", SlotDay.Empty(new LocalDate(2026, 3, 26)).With(54, SendingClass.Offers, 11));
        var load = new StepLoad
        {
            Campaign = "post-purchase",
            Step = "survey",
            Class = SendingClass.Surveys,
            Expiry = Period.FromDays(7),
            Window = new SendingWindow { Earliest = new LocalTime(9, 0), Latest = new LocalTime(20, 0) },
            Hours = [0, 12],
        };
        var held = new HeldLoad { Campaign = "post-purchase", Step = "survey", Rule = Rule.CaseOpen, Count = 7, Orders = [new OrderId("1001")] };
        Matches("forecast-progress", new ForecastProgress(new ShopId("demo"), At, "3:running|demo|1001", new ShopLoad { From = At, Steps = [load], Held = [held] }));
        Matches("peak-warning", new PeakWarning
        {
            Date = new LocalDate(2026, 4, 3),
            FoundAt = At,
            Parts = [new LateMails(SendingClass.Offers, "win-back", 1_240, 310, At), new LateMails(SendingClass.Contract, "post-purchase", 0, 1, null)],
        });
        Matches("sending-classes", Enum.GetValues<SendingClass>());
    }

    [Fact]
    public void What_was_counted_is_stored_as_ever() => Matches("results", new
    {
        Head = new ResultsHead(1774515600, 1774429200, At, new LocalDate(2026, 3, 25), 500),
        State = new ResultsState
        {
            Next = At,
            Stage = ResultsStage.Reading,
            Run = 1774515600,
            BegunAt = At,
            Last = new LocalDate(2026, 3, 25),
            Zone = "Europe/Berlin",
            Shards = 2,
            Done = 1,
            Cursor = "3:day|demo|2026-03-01|1001",
            Orders = 500,
        },
        Stages = Enum.GetValues<ResultsStage>(),
        Tally = new Tally
        {
            Subject = "product|p1",
            Title = "Espresso",
            TitleAt = At,
            Slots = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal)
            {
                ["p30"] = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["pieces"] = 12.5m, ["returned.fit"] = 1 },
            },
        },
        Part = new CustomerPart
        {
            Customer = "0a1b",
            PlacedAt = At,
            Order = "2c3d",
            Spent = new Money(14.95m, "EUR"),
            Entries = [new CustomerPart.Entry("post-purchase", At, true)],
            Objections = [new CustomerPart.Objection(At, At, "post-purchase", "survey", "a")],
        },
    });

    [Fact]
    public void Vouchers_are_stored_as_ever()
    {
        var value = new VoucherValue { Percent = 10, Amount = new Money(5m, "EUR"), Minimum = new Money(25m, "EUR") };
        var voucher = new Voucher
        {
            Number = 7,
            Code = "BDAY-7KQ2M9",
            Value = value,
            IssuedAt = At,
            End = At + Duration.FromDays(30),
            For = new VoucherTie { Customer = "00ff", Order = Id, Campaign = "birthday", Occasion = "2026", Mails = [Message] },
            Redemptions = [new Redemption { Order = Id, At = At, NotedAt = At, Cost = new Money(5m, "EUR"), Revenue = new Money(39.30m, "EUR") }],
            RevokedAt = At,
        };
        Matches("voucher", voucher);
        Matches("voucher-head", new PoolHead
        {
            Pool = new VoucherPool
            {
                Id = "birthday",
                Name = new LocalizedText("Geburtstag", "Birthday"),
                Value = value,
                Text = new LocalizedText("Nicht für Gutscheine.", "Not for gift cards."),
                ValidFor = Period.FromDays(30),
                ValidUntil = new LocalDate(2026, 12, 31),
                Source = VoucherSource.Pattern,
                Pattern = "BDAY-{8}",
                Registered = CodeRegistration.Manually,
                Most = 1000,
                Budget = new Money(500m, "EUR"),
                Estimate = new Money(4m, "EUR"),
                WarnBelow = 50,
                RevokeOnReturn = true,
                Closed = true,
            },
            Totals = new PoolTotals
            {
                Free = 1,
                Pending = 2,
                Open = [new OpenVouchers(At, 3)],
                Redeemed = 4,
                Expired = 5,
                Revoked = 6,
                Cost = [new Money(20m, "EUR")],
                Revenue = [new Money(160m, "EUR")],
                CountedUntil = At,
            },
            LastNumber = 18,
            LastBatch = 2,
            LowSince = At,
        });
        Matches("voucher-batch", new CodeBatch { Number = 1, MadeAt = At, Codes = ["BDAY-7KQ2M9"], RegisteredAt = At, RegisteredBy = "shop" });
        Matches("voucher-note", new VoucherNote
        {
            Used = ["BDAY-7KQ2M9"],
            Discount = new Money(5m, "EUR"),
            Total = new Money(39.30m, "EUR"),
            Unearned = [SentVoucher.Of("birthday", voucher)],
            Unsent = new SortedDictionary<string, SentVoucher>(StringComparer.Ordinal) { [Message.ToString()] = SentVoucher.Of("birthday", voucher) },
        });
        Matches("journey-voucher", new StepRecord { Progress = StepProgress.Sent, At = At, Voucher = SentVoucher.Of("birthday", voucher) });
        Matches("voucher-free-code", new FreeCode("BDAY-7KQ2M9"));
        Matches("voucher-issued-code", new IssuedCode(7));
        Matches("voucher-code-of-shop", new CodeOfShop("birthday"));
        Assert.Equal(
            ("vouchers|demo|birthday", "voucher-codes|demo", "entry|9999999992", "free|BDAY-7KQ2M9", "code|BDAY-7KQ2M9"),
            (
                VoucherRows.Pool(new ShopId("demo"), "birthday").Value,
                VoucherRows.Codes(new ShopId("demo")).Value,
                VoucherRows.Entry(7),
                VoucherRows.FreeCode("bday-7kq2m9"),
                VoucherRows.IssuedCode("bday-7kq2m9")));
        Assert.Equal(
            ("once|00ff|birthday|2026", "order|1001|7", "batch|00000001"),
            (VoucherRows.Once(voucher.For), VoucherRows.OfOrder(Id, 7), VoucherRows.Batch(1)));
    }

    /// <summary>An enum member or event type that is in no golden file would be a contract that nobody holds.</summary>
    [Fact]
    public void Every_kind_of_event_has_its_golden_row()
    {
        Assert.Equal(Declared<OrderEvent>(), OrderEvents.Select(happened => happened.GetType()).ToHashSet());
        Assert.Equal(Declared<CustomerEvent>(), CustomerEvents.Select(happened => happened.GetType()).ToHashSet());
    }

    [Fact]
    public void Rules_keep_their_names() => Matches("rules", Enum.GetValues<Rule>());

    private static HashSet<Type> Declared<T>() =>
        [.. typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(type => type.DerivedType)];

    private static void Matches<T>(string name, T stored)
    {
        var json = JsonSerializer.Serialize(stored, Indented);
        ApprovedFile.Matches($"{name}.json", json + "\n");
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, CoreJson.Options), Indented));
    }
}
