namespace PostPurchase.Core.Messages.Markup;

/// <summary>Which addresses a mail may link to. What comes from a shop system may be anything, such as <c>javascript:…</c>.</summary>
public static class SafeLink
{
    /// <summary>Longer ones break in mail clients; they are dropped.</summary>
    public const int MaxLength = 2048;

    /// <summary>The address in its escaped form if it is absolute, http or https; else null.</summary>
    public static string? Web(string? url) =>
        Parse(url) is { } uri && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    /// <summary>As <see cref="Web"/>, https only: mail clients block or warn of images over http.</summary>
    public static string? Image(string? url) =>
        Parse(url) is { } uri && uri.Scheme == Uri.UriSchemeHttps ? uri.AbsoluteUri : null;

    /// <summary>As <see cref="Web"/>, or a mail address.</summary>
    public static string? WebOrMail(string? url) =>
        Parse(url) is { } uri && uri.Scheme == Uri.UriSchemeMailto ? uri.AbsoluteUri : Web(url);

    private static Uri? Parse(string? url) =>
        url is { Length: > 0 and <= MaxLength }
        && !url.AsSpan().ContainsAnyInRange('\0', '\u001f')
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host.Length > 0 || uri.Scheme == Uri.UriSchemeMailto)
            ? uri
            : null;
}
