using System.Text;
using System.Text.RegularExpressions;

namespace PostPurchase.Core.Vouchers;

/// <summary>
/// What generated codes look like: text with places for random characters, <c>BDAY-{8}</c>. Their alphabet has no characters that are
/// taken for one another, and no vowels but A and E, so that fewer words come about.
/// </summary>
public sealed partial record CodePattern
{
    /// <summary>Without 0, 1, I, L, O and U.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Fewest = 6;
    private const int MaxCode = 40;

    /// <summary>Bytes from here on would make the first characters of the alphabet likelier.</summary>
    private const int Even = 256 / 30 * 30;

    private readonly IReadOnlyList<(string Text, int Random)> _parts;

    private CodePattern(IReadOnlyList<(string Text, int Random)> parts) => _parts = parts;

    /// <summary>Null for what is no pattern: 6 random characters at least, 40 in all at most, else capitals, digits and <c>-</c>.</summary>
    public static CodePattern? Parse(string text)
    {
        if (!Whole().IsMatch(text))
        {
            return null;
        }

        var parts = Part().Matches(text)
            .Select(part => part.Groups["n"] is { Success: true } n ? ("", int.Parse(n.Value, System.Globalization.CultureInfo.InvariantCulture)) : (part.Value, 0))
            .ToList();
        var random = parts.Sum(part => part.Item2);
        return random >= Fewest && random + parts.Sum(part => part.Item1.Length) <= MaxCode ? new CodePattern(parts) : null;
    }

    /// <summary>A code that nobody can guess as long as nobody can guess the bytes.</summary>
    public string Make(IUnguessable source)
    {
        var code = new StringBuilder(MaxCode);
        foreach (var (text, random) in _parts)
        {
            code.Append(text);
            for (var index = 0; index < random; index++)
            {
                code.Append(Draw(source));
            }
        }

        return code.ToString();
    }

    private static char Draw(IUnguessable source)
    {
        Span<byte> one = stackalloc byte[1];
        do
        {
            source.Fill(one);
        }
        while (one[0] >= Even);
        return Alphabet[one[0] % Alphabet.Length];
    }

    [GeneratedRegex(@"^([A-Z0-9\-]|\{[1-9][0-9]?\})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{(?<n>[0-9]+)\}|[A-Z0-9\-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
