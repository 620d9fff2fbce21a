using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// What may be kept of a customer who was erased: ids of the shop's orders, what was bought, amounts, times, scores. Pure; the
/// anonymous form of an anonymous thing is itself.
/// </summary>
public static class Anonymous
{
    /// <summary>As many characters of a postal code as name an area, and no street.</summary>
    private const int PostalArea = 2;

    private static readonly CustomerRef Nobody = new(null, null);

    /// <summary>Null where nothing would be left.</summary>
    public static OrderEvent? Of(OrderEvent happened) => happened switch
    {
        OrderEvent.Placed placed => placed with { Order = Of(placed.Order) },
        OrderEvent.Shipped shipped => shipped with
        {
            Shipment = shipped.Shipment with { TrackingNumber = null, TrackingUrl = null, Lines = Bare(shipped.Shipment.Lines) },
        },
        OrderEvent.Cancelled cancelled => cancelled with { Reason = null },
        OrderEvent.Refunded refunded => refunded with { Lines = Bare(refunded.Lines) },
        OrderEvent.ReturnRequested requested => requested with { Lines = Bare(requested.Lines), LabelUrl = null },
        OrderEvent.AnswerGiven answer => answer with { Value = IsChosen(answer) ? answer.Value : "" },
        OrderEvent.CaseOpened opened => opened with { Note = null, By = null },
        OrderEvent.CaseResponded responded => responded with { Note = null },
        OrderEvent.CaseResolved resolved => resolved with { Note = null },
        OrderEvent.JourneyActed acted => acted with { Note = null },
        OrderEvent.WithdrawalDeclared withdrawal =>
            withdrawal with { Lines = Bare(withdrawal.Lines), Name = null, Email = null, Statement = null },
        OrderEvent.Undeliverable or OrderEvent.PreferencesLearned or OrderEvent.OccasionCame => null,
        OrderEvent.Consented consented => consented with { Proof = consented.Proof is { } proof ? Of(proof) : null },
        OrderEvent.Paid or OrderEvent.Delivered
            or OrderEvent.ReturnReceived or OrderEvent.ReturnRefunded or OrderEvent.ReturnClosed
            or OrderEvent.Objected or OrderEvent.CustomerErased
            or OrderEvent.MessageDelivered or OrderEvent.MessageBounced
            or OrderEvent.MessageOpened or OrderEvent.MessageClicked or OrderEvent.ReviewVisited => happened,
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };

    /// <summary>Whom it is about is said by where it lies. Null where no decision rests on it.</summary>
    public static CustomerEvent? Of(CustomerEvent happened) => happened switch
    {
        CustomerEvent.Changed { AcceptsMarketing: { } accepts } =>
            new CustomerEvent.Changed { At = happened.At, Customer = Nobody, AcceptsMarketing = accepts },
        CustomerEvent.Changed => null,
        CustomerEvent.Erased => new CustomerEvent.Erased { At = happened.At, Customer = Nobody },
        CustomerEvent.ConsentWithdrawn withdrawn => withdrawn with { Customer = Nobody },
        CustomerEvent.ConsentGiven given => given with { Customer = Nobody, Proof = given.Proof is { } proof ? Of(proof) : null },
        CustomerEvent.OptInRequested or CustomerEvent.PreferencesChanged => null,
        CustomerEvent.AddressFailed failed => failed with { Customer = Nobody },
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };

    /// <summary>Without the customer's lot, which is a hash of who it is, and without the mail provider's words, which may name the address, and without vouchers.</summary>
    /// <param name="registered">What stands for being registered with nobody.</param>
    public static JourneyRecord Of(JourneyRecord journey, string registered)
    {
        var anonymous = journey with
        {
            Draw = null,
            Contacts = null,
            Registered = journey.Registered is null ? null : registered,
        };
        foreach (var (name, step) in journey.Steps)
        {
            anonymous = Of(step) is var bare && ReferenceEquals(bare, step)
                ? anonymous
                : anonymous with { Steps = anonymous.Steps.SetItem(name, bare) };
        }

        return journey.Resent is { } resent
            ? anonymous with { Resent = resent.SetItems(resent.Select(again => KeyValuePair.Create(again.Key, Of(again.Value)))) }
            : anonymous;
    }

    private static StepRecord Of(StepRecord step)
    {
        var bare = step.Voucher is null ? step : step with { Voucher = null };
        return step.Reason is { Detail: not null, Rule: Rule.ProviderBusy or Rule.ProviderRefused } reason
            ? bare with { Reason = reason with { Detail = null } }
            : bare;
    }

    /// <summary>Without where the customer was, and without who wrote what about it.</summary>
    private static ConsentProof Of(ConsentProof proof) => proof.WithoutPlaces() with { By = null, Note = null };

    /// <summary>An order of nobody: whoever placed it, where it went, and what was made for them alone are gone.</summary>
    private static Order Of(Order order) => order with
    {
        Email = null,
        Customer = null,
        DeliveryAddress = order.DeliveryAddress is { } address ? Of(address) : null,
        Lines = [.. order.Lines.Select(line => line with { Variant = null, ImageUrl = null, ProductUrl = null })],
        Vouchers = [],
    };

    private static Address Of(Address address) => new()
    {
        PostalCode = address.PostalCode is { Length: > PostalArea } code ? code[..PostalArea] : address.PostalCode,
        Region = address.Region,
        Country = address.Country,
    };

    private static LineQuantity[] Bare(IReadOnlyList<LineQuantity> lines) => [.. lines.Select(line => line with { Reason = null })];

    private static bool IsChosen(OrderEvent.AnswerGiven answer) =>
        !Question.IsFreeText(answer.Question) && Question.Normalize(answer.Question, answer.Value) == answer.Value;
}
