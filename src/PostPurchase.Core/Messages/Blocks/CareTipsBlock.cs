using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The shop's care tips for what was kept; the shop writes them in Markdown.</summary>
internal sealed class CareTipsBlock : IBlock
{
    public string Name => "care-tips";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        foreach (var tip in model.Tips)
        {
            html.WriteMade(ShopMarkdown.Html(tip, model.Locale.Tag));
        }
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        foreach (var tip in model.Tips)
        {
            text.WriteMade(ShopMarkdown.Text(tip, model.Locale.Tag));
        }
    }
}
