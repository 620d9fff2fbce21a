using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages;

/// <summary>What a mail says that asks for the confirmation of a consent.</summary>
/// <param name="Texts">The exact texts that are consented to.</param>
/// <param name="ConfirmUrl">Where it is confirmed.</param>
public sealed record OptInContent(IReadOnlyList<LocalizedText> Texts, string ConfirmUrl);
