namespace PostPurchase.Core.Messages.Own;

/// <summary>The parts of a message's text.</summary>
public enum TextPart
{
    Whole,
    Subject,
    Preheader,
    Body,
}
