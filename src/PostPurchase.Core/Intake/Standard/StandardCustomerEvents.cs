using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Standard;

/// <summary>Translates the types about customers.</summary>
internal static class StandardCustomerEvents
{
    /// <summary>Null for a type that is none of them.</summary>
    public static CustomerEvent? Of(string type, PayloadNode body)
    {
        Func<Instant, PayloadNode, CustomerEvent>? translate = type switch
        {
            "customer.changed" => Changed,
            "customer.erased" => (at, customer) => new CustomerEvent.Erased { At = at, Customer = Customer(customer) },
            _ => null,
        };
        return translate?.Invoke(
            body.Member("timestamp").RequiredInstant(),
            body.Member("data").Required().Member("customer").Required());
    }

    /// <summary>Here a false <c>acceptsMarketing</c> is the customer's no.</summary>
    private static CustomerEvent.Changed Changed(Instant at, PayloadNode customer) => new()
    {
        At = at,
        Customer = Customer(customer),
        FirstName = customer.Member("firstName").Text(),
        LastName = customer.Member("lastName").Text(),
        Language = customer.Member("language").Language(),
        Birthday = customer.Member("birthday").Date(),
        AcceptsMarketing = customer.Member("acceptsMarketing").Flag(),
    };

    private static CustomerRef Customer(PayloadNode customer)
    {
        var id = customer.Member("id").Id();
        var email = customer.Member("email").Email();
        return id is null && email is null
            ? throw customer.Member("id").Problem("is missing, and so is the e-mail address")
            : new CustomerRef(id, email);
    }
}
