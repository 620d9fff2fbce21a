using System.Text.Json;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Reading;

/// <content>Ids, texts and codes.</content>
internal readonly partial struct PayloadNode
{
    /// <summary>Longest title, name or address line kept.</summary>
    public const int MaxTextLength = 500;

    private const int MaxUrlLength = 2000;

    /// <summary>Cleaned and cut, see <see cref="CleanText"/>; null where missing, null, empty or blank.</summary>
    public string? Text(int maxLength = MaxTextLength) => CleanText.Of(RawText(), maxLength);

    public string RequiredText(int maxLength = MaxTextLength) => Text(maxLength) ?? throw Problem("is missing");

    /// <summary>
    /// An id, which may be text or a whole number: the number's digits are kept as sent, since Shopify's exceed 2^53. Too long ids and
    /// ids with control characters are refused, not cut: two ids must never become one.
    /// </summary>
    public string? Id()
    {
        var text = _element.ValueKind == JsonValueKind.Number ? WholeNumber() : RawText()?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return IdText.ProblemOf(text) is { } problem ? throw Problem(problem) : text;
    }

    public string RequiredId() => Id() ?? throw Problem("is missing");

    public OrderId RequiredOrderId() => new(RequiredId());

    /// <summary>An address that mail could go to; null for anything else, since an order without one is still an order.</summary>
    public string? Email() => EmailText.Of(RawText());

    /// <summary>An absolute http or https address; null for anything else: a link is never worth an order.</summary>
    public string? Url() =>
        Text(MaxUrlLength + 1) is { Length: <= MaxUrlLength } text
        && !text.Contains('\n', StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? text
            : null;

    /// <summary>ISO 4217 code in upper case.</summary>
    public string? Currency()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        return text.Length == 3 && text.All(char.IsAsciiLetter)
            ? text.ToUpperInvariant()
            : throw Problem("must be a currency code of three letters");
    }

    public string RequiredCurrency() => Currency() ?? throw Problem("is missing");

    /// <summary>ISO 3166-1 alpha-2 in upper case; null for anything else.</summary>
    public string? Country() =>
        Text() is { Length: 2 } text && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    /// <summary>BCP 47 tag, such as <c>de</c> or <c>en-GB</c>, also when written <c>en_GB</c>; null for anything else.</summary>
    public string? Language() => LanguageText.Of(Text());

    private string WholeNumber()
    {
        var digits = _element.GetRawText();
        return digits.All(char.IsAsciiDigit) ? digits : throw Problem("must be an id: text or a whole number");
    }
}
