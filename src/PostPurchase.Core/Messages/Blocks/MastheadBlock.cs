using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The shop's logo, or its name where there is none, linked to the shop.</summary>
internal sealed class MastheadBlock : IBlock
{
    public string Name => "masthead";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (model.ShopUrl is not null)
        {
            html.Write($"<a href=\"{model.ShopUrl}\">");
        }

        if (model.LogoUrl is null)
        {
            html.Write($"{model.ShopName}");
        }
        else
        {
            html.Write($"<img src=\"{model.LogoUrl}\" alt=\"{model.ShopName}\" class=\"logo\" height=\"40\">");
        }

        html.WriteMade(model.ShopUrl is null ? "\n" : "</a>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        text.Write($"{model.ShopName}");
        text.WriteMade(model.ShopUrl is null ? "" : ": ");
        text.Write($"{model.ShopUrl}\n\n");
    }
}
