using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The exact texts that are consented to.</summary>
internal sealed class ConsentTextsBlock : IBlock
{
    public string Name => "consent-texts";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        html.WriteMade("<ul style=\"margin:0 0 16px;padding:0 0 0 24px\">\n");
        foreach (var text in model.ConsentTexts)
        {
            html.Write($"<li style=\"margin:0 0 4px\">{text}</li>\n");
        }

        html.WriteMade("</ul>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        foreach (var one in model.ConsentTexts)
        {
            text.Write($"- {one}\n");
        }

        text.WriteMade("\n");
    }
}
