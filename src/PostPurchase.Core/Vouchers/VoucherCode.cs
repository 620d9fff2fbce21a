using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>What a code may look like, and how codes are compared.</summary>
internal static class VoucherCode
{
    public const int MaxLength = 64;

    /// <summary>The form in which two codes are the same that differ in upper and lower case or in blanks around them.</summary>
    public static string Normal(string code) => code.Trim().ToUpperInvariant();

    /// <summary>What is wrong with it; null: nothing.</summary>
    public static string? Problem(string code) =>
        code.Length == 0 ? "has no code"
        : code.Length > MaxLength ? $"has a code of more than {MaxLength} characters"
        : code.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || char.IsSurrogate(character) || character == '"')
            ? "has a code with a blank, quotation mark or control character in it"
        : StorageKey.Fits(Normal(code)) ? null : "has a code with too many characters beyond A to Z";

    /// <summary>Whether a text that came with an order can be one of ours.</summary>
    public static bool IsPossible(string code) => Problem(code.Trim()) is null;
}
