using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Console.Customers;

/// <summary>What a customer's page shows.</summary>
public sealed record CustomerModel
{
    /// <summary>Names the customer in addresses of pages.</summary>
    public required string Reference { get; init; }

    public required CustomerRef Customer { get; init; }

    public required CustomerFile File { get; init; }

    public required ConsentRecord Consent { get; init; }

    public required CustomerHistory History { get; init; }

    public LoyaltyTier? Tier { get; init; }

    public required IReadOnlyList<SentVoucher> Vouchers { get; init; }

    /// <summary>What is wrong with fields that were just sent, by their names.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was just sent, where something is wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Sent { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Path => CustomersPages.PathOf(Reference);

    /// <summary>Rows that an erasure would remove or make anonymous, as far as they are listed here.</summary>
    public int Rows => File.Orders.Sum(order => order.Events.Count) + File.History.Count + File.Contacts.Count + File.Payloads.Count;
}
