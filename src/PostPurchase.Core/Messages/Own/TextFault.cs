using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Own;

/// <summary>Why a shop's own text can't be sent.</summary>
/// <param name="Part">Where it stands: the whole, the subject, the preview text or the body.</param>
/// <param name="Line">The line of that part, or of the whole; the first is 1.</param>
/// <param name="Words">What is wrong.</param>
public sealed record TextFault(TextPart Part, int Line, LocalizedText Words);
