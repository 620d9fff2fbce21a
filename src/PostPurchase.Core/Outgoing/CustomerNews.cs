using System.Text.Json.Nodes;
using PostPurchase.Core.Customers;

namespace PostPurchase.Core.Outgoing;

/// <summary>What of a customer the shop's systems are told: decisions on what they get.</summary>
internal static class CustomerNews
{
    private const string Advertising = "advertising";

    /// <summary>Null for events that decide nothing about it.</summary>
    public static News? Of(string id, CustomerEvent happened) => happened switch
    {
        CustomerEvent.Changed { AcceptsMarketing: { } accepts } => Consent(id, happened, Advertising, accepts, "customer.changed"),
        CustomerEvent.ConsentWithdrawn withdrawn => Consent(id, happened, Advertising, false, withdrawn.Source),
        _ => null,
    };

    private static News Consent(string id, CustomerEvent happened, string category, bool granted, string source) => new(
        OutgoingTypes.ConsentChanged,
        happened.At,
        new JsonObject
        {
            ["event"] = id,
            ["customer"] = happened.Customer.Id,
            ["email"] = happened.Customer.Email,
            ["category"] = category,
            ["granted"] = granted,
            ["source"] = source,
        });
}
