using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages.Previewing;

namespace PostPurchase.Core.Messages.Testing;

/// <summary>A message that somebody wants to see in a mailbox.</summary>
/// <param name="Campaign">The campaign that it is a part of.</param>
/// <param name="Request">What it is rendered from.</param>
/// <param name="Text">As it is written now; null for the shipped text.</param>
/// <param name="To">Whose mailbox.</param>
public sealed record TestMail(Campaign Campaign, MessageRequest Request, PreviewedText? Text, string To);
