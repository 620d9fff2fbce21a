using System.Globalization;
using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>Lines of the order, with image, link, variant and quantity; with prices where the lines have them.</summary>
internal sealed class LinesBlock(string name, Func<MessageModel, IReadOnlyList<LineItem>> select) : IBlock
{
    /// <summary>Gmail clips mails over 102 KB; the rest is counted.</summary>
    private const int MaxShown = 50;

    public string Name => name;

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        var lines = select(model);
        if (lines.Count == 0)
        {
            return;
        }

        html.Write($"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"lines\">\n");
        foreach (var line in lines.Take(MaxShown))
        {
            html.Write($"<tr>\n");
            WriteImage(line, html);
            WriteName(model, line, html);
            html.Write($"<td class=\"rule amount\" valign=\"top\" align=\"right\">{line.Total}</td>\n</tr>\n");
        }

        if (Rest(model, lines.Count) is { } rest)
        {
            html.Write($"<tr><td class=\"rule muted\" colspan=\"3\">{rest}</td></tr>\n");
        }

        html.Write($"</table>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        var lines = select(model);
        foreach (var line in lines.Take(MaxShown))
        {
            text.Write($"- {line.Title}");
            text.WriteMade(line.Variant is null ? "" : ", ");
            text.Write($"{line.Variant}\n  {Count(model, line)}");
            text.WriteMade(line.Total is null ? "" : " = ");
            text.Write($"{line.Total}\n");
            WriteIfAny(text, model.Words.Reason + ": ", line.Reason);
            WriteIfAny(text, "", line.ProductUrl);
        }

        if (Rest(model, lines.Count) is { } rest)
        {
            text.Write($"{rest}\n");
        }

        text.WriteMade(lines.Count > 0 ? "\n" : "");
    }

    private static void WriteImage(LineItem line, PartWriter html)
    {
        if (line.ImageUrl is null)
        {
            html.Write($"<td class=\"rule\" width=\"1\"></td>\n");
            return;
        }

        html.Write($"<td class=\"rule image\" width=\"64\" valign=\"top\">");
        html.Write($"<img src=\"{line.ImageUrl}\" alt=\"{line.Title}\" width=\"64\" class=\"product\"></td>\n");
    }

    private static void WriteName(MessageModel model, LineItem line, PartWriter html)
    {
        html.Write($"<td class=\"rule\" valign=\"top\">");
        if (line.ProductUrl is null)
        {
            html.Write($"<strong>{line.Title}</strong>");
        }
        else
        {
            html.Write($"<a href=\"{line.ProductUrl}\"><strong>{line.Title}</strong></a>");
        }

        if (line.Variant is not null)
        {
            html.Write($"<br>{line.Variant}");
        }

        html.Write($"<br><span class=\"muted\">{Count(model, line)}</span>");
        if (line.Reason is not null)
        {
            html.Write($"<br><span class=\"muted\">{model.Words.Reason}: {line.Reason}</span>");
        }

        html.Write($"</td>\n");
    }

    private static void WriteIfAny(PartWriter text, string label, string? value)
    {
        if (value is not null)
        {
            text.Write($"  {label}{value}\n");
        }
    }

    private static string Count(MessageModel model, LineItem line) => line.UnitPrice is null
        ? $"{model.Words.Quantity}: {line.Quantity}"
        : $"{line.Quantity} × {line.UnitPrice}";

    private static string? Rest(MessageModel model, int count) => (count - MaxShown) switch
    {
        <= 0 => null,
        1 => model.Words.OneMoreLine,
        var more => string.Format(CultureInfo.InvariantCulture, model.Words.MoreLines, more),
    };
}
