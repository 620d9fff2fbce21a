using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Links;

/// <summary>Makes the signed addresses in a mail.</summary>
/// <param name="signer">Signs them.</param>
/// <param name="publicAddress">Where customers reach this host, without a slash at the end.</param>
public sealed class MailLinks(LinkSigner signer, string publicAddress)
{
    private static readonly Duration AnswerLife = Duration.FromDays(180);

    /// <summary>The law sets no end to the right to object (Art. 21 GDPR); ten years outlive every mailbox.</summary>
    private static readonly Duration UnsubscribeLife = Duration.FromDays(3650);

    /// <summary>The same for the same mail, so that a mail made again is the same to the byte.</summary>
    public MessageLinks For(OrderKey order, string message, Instant dueAt) => new()
    {
        Answer = $"{publicAddress}/a/{signer.Sign(new LinkToken(LinkPurpose.Answer, order, message, dueAt + AnswerLife))}",
        Unsubscribe = $"{publicAddress}/u/{signer.Sign(new LinkToken(LinkPurpose.Unsubscribe, order, message, dueAt + UnsubscribeLife))}",
    };
}
