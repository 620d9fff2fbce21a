using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>What somebody should know about a message before it goes out.</summary>
/// <param name="Part">Where it is.</param>
/// <param name="Rule">Name of the check; never changes.</param>
public sealed record MessageFinding(Severity Severity, TextPart Part, string Rule, LocalizedText Words)
{
    internal static MessageFinding Hint(TextPart part, string rule, string german, string english) =>
        new(Severity.Hint, part, rule, new(german, english));

    internal static MessageFinding Error(TextPart part, string rule, string german, string english) =>
        new(Severity.Error, part, rule, new(german, english));
}
