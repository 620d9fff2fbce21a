namespace PostPurchase.Core.Auditing;

/// <summary>Who did something.</summary>
/// <param name="By">As they named themselves; null where they did not.</param>
/// <param name="Key">The beginning of a hash of the console key that was used; null where none was, such as for a webhook.</param>
public sealed record Who(string? By, string? Key)
{
    /// <summary>A shop's system, by its webhook's topic, such as <c>shopify customers/redact</c>.</summary>
    public static Who Told(string source) => new(source, null);
}
