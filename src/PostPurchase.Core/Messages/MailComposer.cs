using System.Globalization;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages;

/// <summary>Makes a mail of a message: who it is from and to, and the headers that its class asks for.</summary>
public sealed class MailComposer(IMessageRenderer renderer)
{
    /// <summary>Renders the message and addresses it. No value can start a header of its own: each is made one line.</summary>
    /// <exception cref="ArgumentException">
    /// The order is not known or has no address to send to, or a mail that needs an unsubscribe link has none over http or https.
    /// </exception>
    public Mail Compose(Guid id, MessageRequest request, string campaign, string step)
    {
        var order = request.State.Order;
        if (order is null && request.OptIn is null)
        {
            throw new ArgumentException("The order is not known.", nameof(request));
        }

        var to = request.To ?? order?.Email ?? throw new ArgumentException("There is no mail address to send to.", nameof(request));
        var rendered = renderer.Render(request);
        var sender = request.Shop.Sender;
        return new Mail
        {
            Id = id,
            Shop = request.Shop.Id,
            Order = order?.Id,
            Campaign = campaign,
            Step = step,
            Class = request.Class,
            To = OneLine(to),
            From = OneLine(sender.Address),
            FromName = OneLine(sender.Name),
            ReplyTo = OneLine(request.ForSupport && order?.Email is { } customer && !string.IsNullOrWhiteSpace(customer) ? customer : sender.ReplyTo),
            Subject = rendered.Subject,
            Headers = Headers(id, request),
            Html = rendered.Html,
            Text = rendered.Text,
        };
    }

    private static Dictionary<string, string> Headers(Guid id, MessageRequest request)
    {
        var sender = OneLine(request.Shop.Sender.Address);
        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            // RFC 3834: keeps out-of-office replies away.
            ["Auto-Submitted"] = "auto-generated",
            ["Message-ID"] = string.Create(CultureInfo.InvariantCulture, $"<{id:D}@{domain}>"),
        };
        if (request.Class != MessageClass.Contract)
        {
            var unsubscribe = SafeLink.Web(request.Links.Unsubscribe.Value)
                ?? throw new ArgumentException($"'{request.Links.Unsubscribe.Value}' is no unsubscribe link.", nameof(request));

            // RFC 2369 and, for the one-click POST, RFC 8058.
            headers["List-Unsubscribe"] = $"<{unsubscribe}>";
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        return headers;
    }

    private static string OneLine(string value) => ValueEncoder.Clean(value).Trim();
}
