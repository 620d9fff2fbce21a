using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;
using Written = PostPurchase.Core.Messages.Templates.Expressions;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>Where the links that somebody wrote lead. A link that is not allowed leaves its words in the mail.</summary>
internal static class LinkChecks
{
    public static IEnumerable<MessageFinding> Of(CheckedMessage message)
    {
        var expressions = new Written();
        foreach (var (url, line) in MarkdownTemplate.Links(expressions.Protect(message.Body)))
        {
            if (!Written.IsOnly(url) && Of(expressions.Restore(url), message) is var (rule, german, english))
            {
                yield return MessageFinding.Hint(TextPart.Body, rule, $"Zeile {line}: {german}", $"Line {line}: {english}");
            }
        }

        if (message.Body.Contains("](", StringComparison.Ordinal) && HasBrokenSyntax(message.Body))
        {
            yield return MessageFinding.Hint(
                TextPart.Body, "link-syntax",
                "Eine Klammer eines Links ist offen oder enthält ein Leerzeichen: [Worte](https://…).", "A bracket of a link is open or has a space in it: [words](https://…).");
        }
    }

    private static (string Rule, string German, string English)? Of(string url, CheckedMessage message)
    {
        var shown = Campaigns.Reading.Quoted.Of(url);
        if (SafeLink.WebOrMail(url) is not { } safe || !Uri.TryCreate(safe, UriKind.Absolute, out var address))
        {
            return url.Length == 0 || url[0] == '#'
                ? ("link-empty", $"„{shown}“ führt nirgendwohin; in der Mail stehen nur die Worte.", $"“{shown}” leads nowhere; only its words stand in the mail.")
                : ("link-broken", $"„{shown}“ ist keine vollständige Adresse (https://…); in der Mail stehen nur die Worte.", $"“{shown}” is no complete address (https://…); only its words stand in the mail.");
        }

        if (address.Scheme == Uri.UriSchemeMailto)
        {
            return null;
        }

        return address.Scheme != Uri.UriSchemeHttps
            ? ("link-insecure", $"„{shown}“ ist nicht verschlüsselt (https).", $"“{shown}” is not encrypted (https).")
            : IsOfShop(address.Host, message) ? null
            : ("link-foreign", $"„{shown}“ führt aus dem Shop hinaus.", $"“{shown}” leads out of the shop.");
    }

    private static bool IsOfShop(string host, CheckedMessage message)
    {
        var brand = message.Shop.Brand;
        return new[] { brand.ShopUrl, brand.PrivacyUrl, brand.ReviewUrl, message.Unsubscribe }
            .Select(known => Uri.TryCreate(known, UriKind.Absolute, out var address) ? address.Host : null)
            .OfType<string>()
            .Append(message.Shop.Sender.Address[(message.Shop.Sender.Address.LastIndexOf('@') + 1)..])
            .Select(known => known.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? known[4..] : known)
            .Any(known => host.Equals(known, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + known, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasBrokenSyntax(string body)
    {
        for (var at = body.IndexOf("](", StringComparison.Ordinal); at >= 0; at = body.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var end = body.AsSpan(at + 2).IndexOfAny(')', '\n');
            if (end < 0 || body[at + 2 + end] == '\n' || (body.AsSpan(at + 2, end).Trim().Contains(' ') && !body.AsSpan(at + 2, end).Contains('"')))
            {
                return true;
            }
        }

        return false;
    }
}
