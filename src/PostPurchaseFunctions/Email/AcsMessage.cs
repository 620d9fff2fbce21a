using Azure.Communication.Email;
using PostPurchase.Core.Messages;

namespace PostPurchaseFunctions.Email;

/// <summary>A mail as the service wants it.</summary>
internal static class AcsMessage
{
    /// <summary>
    /// Refuses the mail where its Message-ID has been used, instead of giving it another
    /// (learn.microsoft.com/azure/communication-services/concepts/email/email-headers).
    /// </summary>
    public const string ValidateMessageId = "x-ms-acsemail-validate-message-id";

    /// <summary>One recipient: reports name the message, not the recipient of it. The sender's name is set at the domain.</summary>
    public static EmailMessage Of(Mail mail, bool trackEngagement)
    {
        var content = new EmailContent(mail.Subject) { Html = mail.Html, PlainText = mail.Text };
        var message = new EmailMessage(mail.From, new EmailRecipients([new EmailAddress(mail.To)]), content)
        {
            UserEngagementTrackingDisabled = !trackEngagement,
        };
        message.ReplyTo.Add(new EmailAddress(mail.ReplyTo, mail.FromName));
        foreach (var (name, value) in mail.Headers)
        {
            message.Headers[name] = value;
        }

        message.Headers[ValidateMessageId] = "true";
        return message;
    }
}
