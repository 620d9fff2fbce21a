using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>Products that go with what was bought, with picture, price and link; nothing where there are none.</summary>
internal sealed class RecommendationsBlock : IBlock
{
    public const string BlockName = "recommendations";

    public string Name => BlockName;

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (model.Recommendations.Count == 0)
        {
            return;
        }

        html.Write($"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"lines\">\n");
        foreach (var product in model.Recommendations)
        {
            html.Write($"<tr>\n");
            WriteImage(product, html);
            html.Write($"<td class=\"rule\" valign=\"top\"><a href=\"{product.Link}\"><strong>{product.Title}</strong></a></td>\n");
            html.Write($"<td class=\"rule amount\" valign=\"top\" align=\"right\">{product.Price}</td>\n</tr>\n");
        }

        html.Write($"</table>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        foreach (var product in model.Recommendations)
        {
            text.Write($"- {product.Title}");
            text.WriteMade(product.Price is null ? "" : ", ");
            text.Write($"{product.Price}\n  {product.Link}\n");
        }

        text.WriteMade(model.Recommendations.Count > 0 ? "\n" : "");
    }

    private static void WriteImage(ProductItem product, PartWriter html)
    {
        if (product.Image is null)
        {
            html.Write($"<td class=\"rule\" width=\"1\"></td>\n");
            return;
        }

        html.Write($"<td class=\"rule image\" width=\"64\" valign=\"top\">");
        html.Write($"<img src=\"{product.Image}\" alt=\"{product.Title}\" width=\"64\" class=\"product\"></td>\n");
    }
}
