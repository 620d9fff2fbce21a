using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary><c>{{button "Words" url}}</c>: a link that looks like a button; nothing where there is no address.</summary>
internal sealed class ButtonBlock(string name, ButtonStyle style) : IBlock
{
    public string Name => name;

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (arguments[1] is not string { Length: > 0 } url)
        {
            return;
        }

        // The colour is on the cell and on the link: Outlook paints only cells.
        var words = arguments[0] as string;
        html.Write($"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"button\"><tr>\n");
        if (style == ButtonStyle.Full)
        {
            html.Write($"<td class=\"full\" bgcolor=\"{model.Colors.Button}\" align=\"center\"><a href=\"{url}\"");
            html.Write($" style=\"background-color:{model.Colors.Button};color:{model.Colors.ButtonText}\">{words}</a></td>\n");
        }
        else
        {
            html.Write($"<td class=\"outlined\" align=\"center\"><a href=\"{url}\">{words}</a></td>\n");
        }

        html.Write($"</tr></table>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        if (arguments[1] is string { Length: > 0 } url)
        {
            text.Write($"{arguments[0] as string}: {url}\n\n");
        }
    }
}
