using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The delivery address.</summary>
internal sealed class AddressBlock : IBlock
{
    public string Name => "address";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html) =>
        LineBreaks.Html(model.Address.ToList(), html);

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text) =>
        LineBreaks.Text(model.Address.ToList(), text);
}
