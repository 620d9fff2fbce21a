using System.Globalization;
using System.Net;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>Writes HTML and inline SVG. Every text and every attribute's value is encoded: nothing from outside can become markup.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="attributes">Names and values in turn; pairs with the value null are left out.</param>
    public HtmlWriter Begin(string element, params ReadOnlySpan<string?> attributes)
    {
        WriteTag(element, attributes);
        _open.Push(element);
        return this;
    }

    /// <summary>An element without content, such as a bar.</summary>
    public HtmlWriter Empty(string element, params ReadOnlySpan<string?> attributes) => Begin(element, attributes).End();

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<string?> attributes) =>
        Begin(element, attributes).Text(text).End(newLine: true);

    /// <summary>An HTML element that has no end, such as meta.</summary>
    public HtmlWriter Void(string element, params ReadOnlySpan<string?> attributes)
    {
        WriteTag(element, attributes);
        return this;
    }

    public HtmlWriter Text(string text)
    {
        output.Write(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>Our own text that is no markup of the page's body: the doctype, a style sheet.</summary>
    public HtmlWriter Raw(string own)
    {
        output.Write(own);
        return this;
    }

    public HtmlWriter End(bool newLine = false)
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write(newLine ? ">\n" : ">");
        return this;
    }

    /// <summary>A table's row of one kind of cells; the first is its heading.</summary>
    public HtmlWriter Row(params ReadOnlySpan<string> cells)
    {
        Begin("tr");
        for (var index = 0; index < cells.Length; index++)
        {
            if (index == 0)
            {
                Begin("th", "scope", "row").Text(cells[index]).End();
            }
            else
            {
                Begin("td", "class", IsNumber(cells[index]) ? "n" : null).Text(cells[index]).End();
            }
        }

        return End(newLine: true);
    }

    /// <summary>Begins a table: its caption and the heads of its columns. Ended by <see cref="EndTable"/>.</summary>
    public HtmlWriter BeginTable(string caption, params ReadOnlySpan<string> heads)
    {
        // A wide table scrolls by itself, and can be reached by the keyboard for it.
        Begin("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
        Begin("table").Element("caption", caption).Begin("thead").Begin("tr");
        foreach (var head in heads)
        {
            Begin("th", "scope", "col").Text(head).End();
        }

        return End().End().Begin("tbody");
    }

    public HtmlWriter EndTable() => End().End().End(newLine: true);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(character => char.IsAsciiDigit(character) || character is '.' or ',' or '+' or '−' or ' ' or ' ');

    private void WriteTag(string element, ReadOnlySpan<string?> attributes)
    {
        output.Write('<');
        output.Write(element);
        for (var index = 0; index + 1 < attributes.Length; index += 2)
        {
            if (attributes[index + 1] is { } value)
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $" {attributes[index]}=\"{WebUtility.HtmlEncode(value)}\""));
            }
        }

        output.Write('>');
    }
}
