namespace PostPurchase.Core.Customers;

/// <summary>The form in which mail addresses are compared: who writes one with other letters or spaces around it is the same customer.</summary>
public static class AddressForm
{
    public static string Of(string email) => email.Trim().ToLowerInvariant();
}
