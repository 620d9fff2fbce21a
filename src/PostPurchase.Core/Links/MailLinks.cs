using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Links;

/// <summary>Makes the signed addresses in a mail.</summary>
/// <param name="signer">Signs them.</param>
/// <param name="publicAddress">Where customers reach this host, without a slash at the end.</param>
public sealed class MailLinks(LinkSigner signer, string publicAddress)
{
    /// <summary>Where this host is reached, without a slash at the end.</summary>
    public string PublicAddress { get; } = publicAddress;

    private static readonly Duration AnswerLife = Duration.FromDays(180);

    /// <summary>The statutory warranty of two years from delivery (§438 BGB), and time for the parcel and for what was reported late.</summary>
    private static readonly Duration OrderLife = Duration.FromDays(1096);

    /// <summary>The law sets no end to the right to object (Art. 21 GDPR); ten years outlive every mailbox.</summary>
    private static readonly Duration ChoiceLife = Duration.FromDays(3650);

    /// <summary>How long a request for mails can be confirmed.</summary>
    public static readonly Duration OptInLife = Duration.FromDays(7);

    /// <summary>Where a request for mails is confirmed.</summary>
    /// <param name="address">The keyed hash of the address.</param>
    public string OptIn(ShopId shop, string address, Guid request, Instant requestedAt)
    {
        var token = new LinkToken(LinkPurpose.OptIn, shop, address, request.ToString("N"), requestedAt + OptInLife);
        return $"{PublicAddress}/c/{signer.Sign(token)}";
    }

    /// <summary>The same for the same mail, so that a mail made again is the same to the byte.</summary>
    /// <param name="occurrence">The return, parcel or case that the message is about; null for the order.</param>
    public MessageLinks For(OrderKey order, string message, string? occurrence, Instant dueAt)
    {
        Lazy<string> Address(string route, LinkPurpose purpose, Duration life) => new(() =>
        {
            var token = new LinkToken(purpose, order, message, dueAt + life) { Occurrence = occurrence };
            return $"{PublicAddress}/{route}/{signer.Sign(token)}";
        });

        return new MessageLinks
        {
            Answer = Address("a", LinkPurpose.Answer, AnswerLife),
            Unsubscribe = Address("u", LinkPurpose.Unsubscribe, ChoiceLife),
            Order = Address("o", LinkPurpose.Order, OrderLife),
            Preferences = Address("p", LinkPurpose.Preferences, ChoiceLife),
            Review = Address("r", LinkPurpose.Review, AnswerLife),
        };
    }
}
