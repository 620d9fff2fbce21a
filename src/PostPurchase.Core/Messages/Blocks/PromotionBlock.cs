using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The shop's advertising at the end of a contract mail; nothing for who may not be sent any.</summary>
internal sealed class PromotionBlock : IBlock
{
    public string Name => "promotion";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (model.Promotion is { } promotion)
        {
            html.WriteMade("<div style=\"margin:24px 0 0;padding:16px 0 0;border-top:1px solid #d9dde3\">\n");
            html.WriteMade(ShopMarkdown.Html(promotion, model.Locale.Tag));
            html.WriteMade("</div>\n");
        }
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        if (model.Promotion is { } promotion)
        {
            text.WriteMade("----------------------------------------\n\n");
            text.WriteMade(ShopMarkdown.Text(promotion, model.Locale.Tag));
        }
    }
}
