using System.Text;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;
using Compiled = HandlebarsDotNet.HandlebarsTemplate<System.IO.TextWriter, object, object>;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>One template in one language, compiled. Thread safe.</summary>
internal sealed class MessageTemplate(Compiled subject, Compiled html, Compiled text)
{
    private const int MaxSubject = 150;

    /// <summary>Most mails are shorter; a longer one grows the buffer.</summary>
    private const int UsualLength = 16 * 1024;

    public RenderedMessage Render(MessageModel model)
    {
        model.Subject = Shortened.To(MaxSubject, Write(subject, model, MaxSubject).Trim());
        return new RenderedMessage(model.Subject, Write(html, model, UsualLength), Write(text, model, UsualLength / 4).TrimEnd() + "\n");
    }

    private static string Write(Compiled template, MessageModel model, int capacity)
    {
        using var target = new StringWriter(new StringBuilder(capacity));
        template(target, model, new object());
        return target.ToString();
    }
}
