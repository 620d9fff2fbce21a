using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The shop's imprint, line by line (§5 DDG; §35a GmbHG for letters of business).</summary>
internal sealed class ImprintBlock : IBlock
{
    public string Name => "imprint";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html) => LineBreaks.Html(model.Imprint, html);

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text) => LineBreaks.Text(model.Imprint, text);
}
