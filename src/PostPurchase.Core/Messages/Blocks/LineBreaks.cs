using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>Several short lines as one paragraph.</summary>
internal static class LineBreaks
{
    public static void Html(IReadOnlyList<string> lines, PartWriter html)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            html.WriteMade(i == 0 ? "<p style=\"margin:0 0 16px\">" : "<br>\n");
            html.Write($"{lines[i]}");
        }

        html.WriteMade(lines.Count > 0 ? "</p>\n" : "");
    }

    public static void Text(IReadOnlyList<string> lines, PartWriter text)
    {
        foreach (var line in lines)
        {
            text.Write($"{line}\n");
        }

        text.WriteMade(lines.Count > 0 ? "\n" : "");
    }
}
