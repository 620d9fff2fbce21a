using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary>
/// A part of a mail that is more than words: templates name it on a line of its own (<c>{{order-lines}}</c>).
/// Both forms say the same; each ends with its own line break, the text form with an empty line, or is empty.
/// </summary>
internal interface IBlock
{
    string Name { get; }

    void WriteHtml(MessageModel model, Arguments arguments, PartWriter html);

    void WriteText(MessageModel model, Arguments arguments, PartWriter text);
}
