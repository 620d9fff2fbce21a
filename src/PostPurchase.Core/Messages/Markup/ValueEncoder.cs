using System.Buffers;
using System.Text;
using HandlebarsDotNet;

namespace PostPurchase.Core.Messages.Markup;

/// <summary>
/// The one way a value gets into a part of a mail. Both forms make one line of it: control characters become spaces and the
/// characters that reorder text (Unicode bidirectional overrides) go. The HTML form also escapes, for text and quoted attributes.
/// </summary>
internal sealed class ValueEncoder : ITextEncoder
{
    private const string Unwanted = "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private readonly bool html;
    private readonly SearchValues<char> special;

    private ValueEncoder(bool html)
    {
        this.html = html;
        var controls = Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl);
        var surrogates = Enumerable.Range(0xD800, 0x800).Select(code => (char)code);
        special = SearchValues.Create([.. controls, .. surrogates, .. Unwanted, .. html ? "&<>\"'" : ""]);
    }

    public static ValueEncoder Html { get; } = new(html: true);

    public static ValueEncoder Text { get; } = new(html: false);

    /// <summary>The value as one line of plain text.</summary>
    public static string Clean(string value)
    {
        if (value.AsSpan().IndexOfAny(Text.special) < 0)
        {
            return value;
        }

        using var target = new StringWriter();
        Text.Encode(value, target);
        return target.ToString();
    }

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var buffer = new StringBuilder();
        while (text?.MoveNext() is true)
        {
            buffer.Append(text.Current);
        }

        Encode(buffer.ToString(), target);
    }

    public void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        while (text.IndexOfAny(special) is var at and >= 0)
        {
            target.Write(text[..at]);
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            target.Write(Replacement(rune));
            text = text[(at + length)..];
        }

        target.Write(text);
    }

    private string Replacement(Rune rune) => rune.Value switch
    {
        '&' when html => "&amp;",
        '<' when html => "&lt;",
        '>' when html => "&gt;",
        '"' when html => "&quot;",
        '\'' when html => "&#39;",
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => "",
        0x2028 or 0x2029 => " ",
        _ when Rune.IsControl(rune) => " ",
        _ => rune.ToString(),
    };
}
