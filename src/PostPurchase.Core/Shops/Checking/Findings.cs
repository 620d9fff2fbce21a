using System.Buffers;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Shops.Checking;

/// <summary>Collects what is wrong with settings. What it looks at may be null where the types know none: JSON can put it there.</summary>
internal sealed class Findings
{
    /// <summary>Who made more mistakes than this learns no more from the rest.</summary>
    private const int Most = 200;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly List<ShopProblem> _found = [];

    public IReadOnlyList<ShopProblem> Found => _found;

    public void Add(string path, string german, string english)
    {
        if (_found.Count < Most)
        {
            _found.Add(new ShopProblem(path, german, english));
        }
    }

    /// <returns>False where it is missing.</returns>
    public bool Needs(string path, object? value)
    {
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            Add(path, "Das fehlt.", "This is missing.");
            return false;
        }

        return true;
    }

    /// <summary>A text in one line; null and empty are none.</summary>
    public void Line(string path, string? text, int most)
    {
        if (!string.IsNullOrEmpty(text) && (text.Length > most || text.Any(char.IsControl)))
        {
            Add(path, $"Höchstens {most} Zeichen in einer Zeile.", $"At most {most} characters, in one line.");
        }
    }

    /// <summary>A text in lines; null and empty are none.</summary>
    public void Lines(string path, string? text, int most)
    {
        if (!string.IsNullOrEmpty(text) && (text.Length > most || text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))))
        {
            Add(path, $"Höchstens {most} Zeichen.", $"At most {most} characters.");
        }
    }

    /// <summary>The same text in both languages.</summary>
    public void Both(string path, LocalizedText? text, int most)
    {
        if (!Needs(path, text))
        {
            return;
        }

        foreach (var (member, said) in new[] { (".de", text?.De), (".en", text?.En) })
        {
            if (Needs(path + member, said))
            {
                Lines(path + member, said, most);
            }
        }
    }

    /// <summary>A short name that stands in URLs and keys.</summary>
    public void Id(string path, string? id, int most)
    {
        if (string.IsNullOrEmpty(id) || id.Length > most || id.AsSpan().ContainsAnyExcept(Plain))
        {
            Add(path, $"1 bis {most} der Zeichen a-z, 0-9 und -.", $"It has 1 to {most} of the characters a-z, 0-9 and -.");
        }
    }

    /// <summary>An address that mails and pages link to; null and empty are none.</summary>
    public void Link(string path, string? url)
    {
        if (!string.IsNullOrEmpty(url) && SafeLink.Web(url) is null)
        {
            Add(path, "Eine vollständige Adresse, etwa https://shop.example.", "A complete address, such as https://shop.example.");
        }
    }

    /// <summary>As <see cref="Link"/>, https only.</summary>
    public void SecureLink(string path, string? url)
    {
        if (!string.IsNullOrEmpty(url) && SafeLink.Image(url) is null)
        {
            Add(path, "Eine vollständige Adresse, die mit https:// beginnt.", "A complete address that begins with https://.");
        }
    }

    public void AtMost(string path, int count, int most)
    {
        if (count > most)
        {
            Add(path, $"Höchstens {most}.", $"At most {most}.");
        }
    }

    public void Between(string path, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            Add(path, $"Eine Zahl von {least} bis {most}.", $"A number from {least} to {most}.");
        }
    }
}
