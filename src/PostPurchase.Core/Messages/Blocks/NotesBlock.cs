using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>Short lines below each other, for people who work with them.</summary>
internal sealed class NotesBlock(string name, Func<MessageModel, IReadOnlyList<string>> select) : IBlock
{
    public string Name => name;

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html) => LineBreaks.Html(select(model), html);

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text) => LineBreaks.Text(select(model), text);
}
