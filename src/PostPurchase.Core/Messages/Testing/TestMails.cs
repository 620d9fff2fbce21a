using System.Net.Mail;
using NodaTime;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Messages.Previewing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Testing;

/// <summary>
/// Sends a message to somebody of the shop, marked as a test. It belongs to no order, counts for nothing, and its links lead nowhere. Each
/// stands in the campaign's audit trail, which also tells how many there were.
/// </summary>
public sealed class TestMails(CampaignLedger ledger, CampaignArchive archive, MessagePreview preview, IMailSender provider)
{
    /// <summary>Most test mails of a campaign in an hour.</summary>
    public const int MostAnHour = 20;

    public async ValueTask<TestAnswer> Send(TestMail test, Signature signature, CancellationToken cancellation)
    {
        var (shop, campaign) = (test.Request.Shop, test.Campaign);
        if (!IsOurs(test.To, shop))
        {
            return new TestAnswer.NotOurs();
        }

        var last = await archive.Audit(shop.Id, campaign.Id, null, MostAnHour * 5, cancellation);
        if (last.Count(entry => entry.Action == AuditAction.TestSent && entry.At > signature.At - Duration.FromHours(1)) >= MostAnHour)
        {
            return new TestAnswer.TooMany();
        }

        var number = 0;
        var noted = await ledger.Change(
            shop.Id,
            campaign.Id,
            file =>
            {
                number = file.LastChange + 1;
                return new(file.Exists
                    ? new CampaignEdit(new DeskAnswer.Done()) { Entry = signature.Under(file, AuditAction.TestSent) with { Note = test.Request.Template } }
                    : new DeskAnswer.UnknownCampaign());
            },
            cancellation);
        return noted is DeskAnswer.Done ? Answer(await provider.Send(Compose(test, number), signature.At, cancellation)) : new TestAnswer.Unknown();
    }

    /// <summary>Whether an address is of the shop's own domain, or of one of its users.</summary>
    public static bool IsOurs(string address, Shop shop)
    {
        if (address.Length > 254 || address.Any(char.IsControl) || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
        {
            return false;
        }

        return DomainsOf(shop).Contains(parsed.Host, StringComparer.OrdinalIgnoreCase)
            || shop.Users.Any(user => string.Equals(user.Email, address, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Those of the shop's sender and of the address for answers.</summary>
    public static IEnumerable<string> DomainsOf(Shop shop) => new[] { shop.Sender.Address, shop.Sender.ReplyTo }
        .Select(own => own[(own.LastIndexOf('@') + 1)..])
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private Mail Compose(TestMail test, int number)
    {
        var id = DeterministicGuid.Of($"test|{test.Request.Shop.Id.Value}|{test.Campaign.Id}|{number}");
        var mail = new MailComposer(new Written(preview, test.Text)).Compose(
            id, test.Request with { To = test.To }, test.Campaign.Id, test.Request.Template);
        return mail with { Subject = "[Test] " + mail.Subject, Order = null };
    }

    private static TestAnswer Answer(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Accepted => new TestAnswer.Sent(),
        SendOutcome.Again again => new TestAnswer.Failed(again.Why),
        SendOutcome.Refused refused => new TestAnswer.Failed(refused.Why),
        _ => throw new InvalidOperationException($"No answer to {outcome}."),
    };

    /// <summary>Renders what is written now.</summary>
    private sealed class Written(MessagePreview preview, PreviewedText? text) : IMessageRenderer
    {
        public RenderedMessage Render(MessageRequest request) => preview.Render(request, text);
    }
}
