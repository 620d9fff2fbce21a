using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>The delivery address, or where returns go.</summary>
internal sealed class AddressBlock(string name, Func<MessageModel, IEnumerable<string>> select) : IBlock
{
    public string Name => name;

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html) =>
        LineBreaks.Html(select(model).ToList(), html);

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text) =>
        LineBreaks.Text(select(model).ToList(), text);
}
