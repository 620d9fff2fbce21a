namespace PostPurchase.Core.Outgoing;

/// <summary>
/// Sends a webhook to a target. The targets' addresses are given by people, so that it connects to public addresses only, and follows
/// nobody elsewhere.
/// </summary>
public interface IWebhookSender
{
    /// <summary>One attempt; whatever goes wrong with it is an answer.</summary>
    ValueTask<OutgoingAnswer> Send(OutgoingRequest request, CancellationToken cancellation);
}
