using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Journeys;

/// <summary>A mail that is about to be made.</summary>
/// <param name="Id">The mail's name, the same for the same mail however often it is made.</param>
/// <param name="Send">The step and why it may be sent.</param>
/// <param name="Request">What it is rendered from.</param>
/// <param name="Record">What the journey keeps of the step.</param>
public sealed record PreparedMail(Guid Id, StepDecision.Send Send, MessageRequest Request, StepRecord Record)
{
    /// <summary>Why the mail is not to be sent after all; null: it is.</summary>
    public Reason? Skip { get; init; }
}
