using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake.Reading;

/// <summary>Which texts can be ids. Bad ones are refused, not cut: two ids must never become one.</summary>
internal static class IdText
{
    /// <summary>Null for a good one.</summary>
    public static string? ProblemOf(string text)
    {
        if (text.Length > OrderId.MaxLength || !StorageKey.Fits(text))
        {
            return $"must not be longer than {OrderId.MaxLength} characters, or fewer where they are no plain letters and digits";
        }

        return text.Any(char.IsControl) ? "must not have control characters" : null;
    }
}
