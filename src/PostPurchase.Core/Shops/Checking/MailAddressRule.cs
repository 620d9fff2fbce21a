using System.Buffers;
using System.Globalization;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>Which addresses a shop can send from and be answered at: those that every mail system takes.</summary>
public static class MailAddressRule
{
    /// <summary>RFC 5321 section 4.5.3.1: 64 octets before the at sign; RFC 1035: 253 letters of a host's name.</summary>
    private const int MaxLocal = 64;

    private const int MaxDomain = 253;
    private const int MaxLabel = 63;

    /// <summary>The letters of an unquoted local part (RFC 5322 section 3.2.3, "atext"), and the dot between them.</summary>
    private static readonly SearchValues<char> Local =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    public static bool IsAddress(string? text)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        if (text is null || at is < 1 or > MaxLocal)
        {
            return false;
        }

        var local = text.AsSpan(0, at);
        return !local.ContainsAnyExcept(Local) && local[0] != '.' && local[^1] != '.' && !text.Contains("..", StringComparison.Ordinal)
            && IsDomain(text[(at + 1)..]);
    }

    /// <summary>The domain in small letters; null where it is no address.</summary>
    public static string? DomainOf(string? address) =>
        address is not null && IsAddress(address) ? address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant() : null;

    private static bool IsDomain(string domain)
    {
        // Umlauts are fine: they become what the DNS knows (RFC 5891).
        if (!TryAscii(domain, out var ascii) || ascii.Length > MaxDomain)
        {
            return false;
        }

        var labels = ascii.Split('.');
        return labels.Length > 1 && labels.All(label => label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-'
            && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
    }

    private static bool TryAscii(string domain, out string ascii)
    {
        try
        {
            ascii = new IdnMapping().GetAscii(domain);
            return true;
        }
        catch (ArgumentException)
        {
            ascii = "";
            return false;
        }
    }
}
