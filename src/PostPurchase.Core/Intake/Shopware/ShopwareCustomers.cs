using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// What an event says about a customer. <c>customer.written</c> says only which fields were written, not what, so it is of no
/// use.
/// </summary>
internal static class ShopwareCustomers
{
    private const int DateLength = 10;

    /// <summary>Empty for an event that says nothing about a customer, or nothing of use.</summary>
    public static IReadOnlyList<CustomerEvent> Of(ShopwareMessage message) => message.Topic switch
    {
        "checkout.customer.register" => [Registered(message.Payload.Member("customer").Required(), message)],
        "checkout.customer.deleted" => [Deleted(message.Payload.Member("customer").Required(), message)],
        "customer.deleted" => DeletedKeys(message),
        "newsletter.confirm" => Newsletter(message, accepts: true),
        "newsletter.unsubscribe" => Newsletter(message, accepts: false),
        _ => [],
    };

    /// <summary>
    /// A day, which comes as midnight UTC: <c>1990-05-01T00:00:00.000+00:00</c>. What is no day is no birthday.
    /// </summary>
    public static LocalDate? Birthday(PayloadNode customer)
    {
        var text = customer.Member("birthday").Text();
        return text is { Length: >= DateLength }
            && LocalDatePattern.Iso.Parse(text[..DateLength]).TryGetValue(default, out var date)
            && date.Year is >= 1880 and < 2200
                ? date
                : null;
    }

    private static CustomerEvent.Changed Registered(PayloadNode customer, ShopwareMessage message) => new()
    {
        At = customer.Member("updatedAt").Instant() ?? customer.Member("createdAt").Instant() ?? message.SentAt(),
        Customer = new CustomerRef(customer.Member("id").RequiredId(), customer.Member("email").Email()),
        FirstName = customer.Member("firstName").Text(),
        LastName = customer.Member("lastName").Text(),
        Language = Language(customer),
        Birthday = Birthday(customer),
    };

    private static CustomerEvent.Erased Deleted(PayloadNode customer, ShopwareMessage message) => new()
    {
        At = message.SentAt(),
        Customer = new CustomerRef(customer.Member("id").RequiredId(), customer.Member("email").Email()),
    };

    /// <summary>The payload is a list of <c>{"entity", "operation", "primaryKey"}</c> (HookableEntityWrittenEvent).</summary>
    private static List<CustomerEvent> DeletedKeys(ShopwareMessage message)
    {
        var erased = new List<CustomerEvent>();
        foreach (var deleted in message.Payload.Items())
        {
            var key = deleted.Required().Member("primaryKey");
            var id = (key.IsObject ? key.Member("id") : key).RequiredId();
            erased.Add(new CustomerEvent.Erased { At = message.SentAt(), Customer = new CustomerRef(id, null) });
        }

        return erased;
    }

    /// <summary>
    /// The newsletter's recipients are kept by address, not by customer. A registration counts from its confirmation on.
    /// </summary>
    private static CustomerEvent[] Newsletter(ShopwareMessage message, bool accepts)
    {
        var recipient = message.Payload.Member("newsletterRecipient").Required();
        return recipient.Member("email").Email() is { } email
            ? [new CustomerEvent.Changed
            {
                At = message.ChangedAt(recipient),
                Customer = new CustomerRef(null, email),
                FirstName = recipient.Member("firstName").Text(),
                LastName = recipient.Member("lastName").Text(),
                Language = Language(recipient),
                AcceptsMarketing = accepts,
            }]
            : [];
    }

    private static string? Language(PayloadNode owner) =>
        owner.ObjectMember("language").ObjectMember("locale").Member("code").Language();
}
