using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Consent;

namespace PostPurchase.Core.Orders;

/// <summary>
/// Something that happened to one order. Persisted: the type names and members are a contract (golden files in the tests).
/// Events may arrive in any order and more than once; equal content is the same event.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Placed), "order.placed")]
[JsonDerivedType(typeof(Paid), "order.paid")]
[JsonDerivedType(typeof(Shipped), "order.shipped")]
[JsonDerivedType(typeof(Delivered), "order.delivered")]
[JsonDerivedType(typeof(Cancelled), "order.cancelled")]
[JsonDerivedType(typeof(Refunded), "order.refunded")]
[JsonDerivedType(typeof(ReturnRequested), "return.requested")]
[JsonDerivedType(typeof(ReturnReceived), "return.received")]
[JsonDerivedType(typeof(ReturnRefunded), "return.refunded")]
[JsonDerivedType(typeof(ReturnClosed), "return.closed")]
[JsonDerivedType(typeof(AnswerGiven), "answer.given")]
[JsonDerivedType(typeof(CaseOpened), "case.opened")]
[JsonDerivedType(typeof(CaseResponded), "case.responded")]
[JsonDerivedType(typeof(CaseResolved), "case.resolved")]
[JsonDerivedType(typeof(WithdrawalDeclared), "withdrawal.declared")]
[JsonDerivedType(typeof(OccasionCame), "occasion.came")]
[JsonDerivedType(typeof(Consented), "customer.consented")]
[JsonDerivedType(typeof(Objected), "customer.objected")]
[JsonDerivedType(typeof(PreferencesLearned), "customer.preferences")]
[JsonDerivedType(typeof(CustomerErased), "customer.erased")]
[JsonDerivedType(typeof(Undeliverable), "customer.undeliverable")]
[JsonDerivedType(typeof(JourneyActed), "journey.acted")]
[JsonDerivedType(typeof(MessageDelivered), "message.delivered")]
[JsonDerivedType(typeof(MessageBounced), "message.bounced")]
[JsonDerivedType(typeof(MessageOpened), "message.opened")]
[JsonDerivedType(typeof(MessageClicked), "message.clicked")]
[JsonDerivedType(typeof(ReviewVisited), "review.visited")]
public abstract partial record OrderEvent
{
    private OrderEvent()
    {
    }

    /// <summary>When it happened, by the shop's clock; not when we heard of it.</summary>
    public required Instant At { get; init; }

    public required OrderId OrderId { get; init; }

    /// <summary>The order exists and looks like this. Also the answer to every later change of it; <see cref="OrderEvent.At"/> is <see cref="Order.PlacedAt"/>.</summary>
    public sealed record Placed : OrderEvent
    {
        public required Order Order { get; init; }
    }

    public sealed record Paid : OrderEvent;

    public sealed record Shipped : OrderEvent
    {
        public required ShipmentInfo Shipment { get; init; }
    }

    /// <summary>A parcel has arrived; without <see cref="ShipmentId"/> all of the order has.</summary>
    public sealed record Delivered : OrderEvent
    {
        public string? ShipmentId { get; init; }
    }

    public sealed record Cancelled : OrderEvent
    {
        /// <summary>The shop's word for it, such as <c>customer</c> or <c>inventory</c>.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>Money went back. Lines named here are not kept; without lines only the amount counts.</summary>
    public sealed record Refunded : OrderEvent
    {
        /// <summary>The shop's id of the refund; tells two equal refunds apart.</summary>
        public string? RefundId { get; init; }

        public Money? Amount { get; init; }

        public IReadOnlyList<LineQuantity> Lines { get; init; } = [];
    }

    public sealed record ReturnRequested : OrderEvent
    {
        public required string ReturnId { get; init; }

        public IReadOnlyList<LineQuantity> Lines { get; init; } = [];

        public string? LabelUrl { get; init; }
    }

    public sealed record ReturnReceived : OrderEvent
    {
        public required string ReturnId { get; init; }
    }

    public sealed record ReturnRefunded : OrderEvent
    {
        public required string ReturnId { get; init; }

        public Money? Amount { get; init; }
    }

    /// <summary>The return ended: closed by the shop, or declined or withdrawn, in which case the customer keeps the goods.</summary>
    public sealed record ReturnClosed : OrderEvent
    {
        public required string ReturnId { get; init; }

        /// <summary>True when declined or withdrawn: its lines are kept after all.</summary>
        public bool LinesKept { get; init; }
    }

    /// <summary>What the customer answered. A later answer to the same question replaces the earlier one.</summary>
    public sealed record AnswerGiven : OrderEvent
    {
        /// <summary>One of <see cref="Feedback.Question"/>, such as <c>check-in</c>, <c>csat</c>, <c>nps</c>, <c>comment</c>, <c>product:p1</c>.</summary>
        public required string Question { get; init; }

        /// <summary>Check-in: <c>ok</c>, <c>not-arrived</c>, <c>problem</c>. Scores: 1 to 5. NPS: 0 to 10. Comment: its text.</summary>
        public required string Value { get; init; }
    }

    /// <summary>Somebody is unhappy: a person has to look at it. A case that comes up again has an id of its own.</summary>
    public sealed record CaseOpened : OrderEvent
    {
        public required string CaseId { get; init; }

        /// <summary>The question whose answer told of it, or <c>support</c>; null in events from before there was more than one case for a question.</summary>
        public string? Cause { get; init; }

        /// <summary>Who opened it, where support did.</summary>
        public string? By { get; init; }

        /// <summary>What support wrote down, where support opened it.</summary>
        public string? Note { get; init; }
    }

    /// <summary>The customer was answered for the first time, or once more.</summary>
    public sealed record CaseResponded : OrderEvent
    {
        public required string CaseId { get; init; }

        /// <summary>Who did: a person's or a system's name.</summary>
        public required string By { get; init; }

        public string? Note { get; init; }
    }

    public sealed record CaseResolved : OrderEvent
    {
        public required string CaseId { get; init; }

        /// <summary>Who resolved it; null where the customer took the complaint back by another answer.</summary>
        public string? By { get; init; }

        public string? Note { get; init; }
    }

    /// <summary>
    /// The customer withdrew from the contract, wholly or in part (§355 BGB). Recorded at the moment of the declaration, whatever
    /// is made of it later.
    /// </summary>
    public sealed record WithdrawalDeclared : OrderEvent
    {
        public required string WithdrawalId { get; init; }

        /// <summary>What is withdrawn from; empty: the whole contract.</summary>
        public IReadOnlyList<LineQuantity> Lines { get; init; } = [];

        /// <summary>Who declared it, as the customer wrote the name.</summary>
        public string? Name { get; init; }

        /// <summary>Where the confirmation goes; null: to the order's address.</summary>
        public string? Email { get; init; }

        /// <summary>What the customer wrote besides; no reason need be given.</summary>
        public string? Statement { get; init; }
    }

    /// <summary>
    /// An occasion of the customer's is near, such as a birthday or a season, and this order, the customer's last, carries the journey
    /// of a campaign for it.
    /// </summary>
    public sealed record OccasionCame : OrderEvent
    {
        /// <summary>The campaign's id.</summary>
        public required string Campaign { get; init; }

        /// <summary>Names the occasion among all of the customer's for that campaign, such as <c>2027</c> or <c>easter-2027</c>.</summary>
        public required string Occasion { get; init; }

        /// <summary>Which of the campaign's dates it is, such as <c>easter</c>; null where the campaign has but one.</summary>
        public string? Name { get; init; }

        /// <summary>The day itself.</summary>
        public required LocalDate Date { get; init; }

        /// <summary>The day with whose beginning, in the recipient's zone, the campaign's steps begin to count.</summary>
        public required LocalDate From { get; init; }
    }

    /// <summary>The customer consented to mails, apart from the box at this order's checkout.</summary>
    public sealed record Consented : OrderEvent
    {
        /// <summary>Where the proof comes from, such as <c>customer.changed</c>.</summary>
        public required string Source { get; init; }

        /// <summary>To what; null: to advertising as such, which also takes back an objection to service mails.</summary>
        public CategorySet? Categories { get; init; }

        /// <summary>Version of the text that the customer consented to; null where it is not recorded.</summary>
        public string? Wording { get; init; }

        public ConsentProof? Proof { get; init; }

        /// <summary>Whether the consent decides about a category. One that names none never covers the birthday.</summary>
        public bool Concerns(ConsentCategory category) =>
            Categories is { } named ? named.Has(category) : category != ConsentCategory.Birthday;
    }

    /// <summary>The customer objected; a copy in every order of the customer, so that each partition decides alone.</summary>
    public sealed record Objected : OrderEvent
    {
        /// <summary>Where: <c>customer.changed</c>, <c>one-click</c>, <c>page</c>, <c>preferences</c>.</summary>
        public required string Source { get; init; }

        /// <summary>Without categories. True: to everything that is not owed by the contract. False: to advertising.</summary>
        public bool ToService { get; init; }

        /// <summary>To what; null: <see cref="ToService"/> says it.</summary>
        public CategorySet? Categories { get; init; }

        /// <summary>Whether the objection decides about a category.</summary>
        public bool Concerns(ConsentCategory category) =>
            Categories is { } named ? named.Has(category) : category != ConsentCategory.Service || ToService;
    }

    /// <summary>How the customer wants mails; a copy in every order of the customer. The latest stands as a whole.</summary>
    public sealed record PreferencesLearned : OrderEvent
    {
        /// <summary><c>de</c> or <c>en</c>; null: as the order says.</summary>
        public string? Language { get; init; }

        /// <summary>Null where the customer tells none.</summary>
        public Birthday? Birthday { get; init; }

        public MailFrequency Frequency { get; init; }
    }

    /// <summary>The customer's data are to be erased; a copy in every order of the customer.</summary>
    public sealed record CustomerErased : OrderEvent;

    /// <summary>Mail to an address of the customer failed for good; a copy in every order of the address.</summary>
    public sealed record Undeliverable : OrderEvent
    {
        public required string Address { get; init; }

        /// <summary>Why, without the address, such as <c>bounced 550 5.1.1</c>.</summary>
        public required string Detail { get; init; }
    }
}
