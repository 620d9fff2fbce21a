namespace PostPurchase.Core.Messages;

/// <summary>Subject, HTML and a plain-text part that says the same.</summary>
public sealed record RenderedMessage(string Subject, string Html, string Text);
