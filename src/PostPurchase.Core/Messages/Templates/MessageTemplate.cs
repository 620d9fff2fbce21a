using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;
using Compiled = HandlebarsDotNet.HandlebarsTemplate<System.IO.TextWriter, object, object>;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>One template in one language, compiled. Thread safe.</summary>
internal sealed class MessageTemplate(Compiled subject, Compiled html, Compiled text)
{
    private const int MaxSubject = 150;

    private static readonly object NoData = new();

    public RenderedMessage Render(MessageModel model)
    {
        model.Subject = Shortened.To(MaxSubject, Write(subject, model).Trim());
        return new RenderedMessage(model.Subject, Write(html, model), WriteLines(text, model));
    }

    private static string Write(Compiled template, MessageModel model)
    {
        using var target = ReusedWriter.Rent();
        template(target, model, NoData);
        return target.ToString();
    }

    /// <summary>Ends with one line break, however many the template has there.</summary>
    private static string WriteLines(Compiled template, MessageModel model)
    {
        using var target = ReusedWriter.Rent();
        template(target, model, NoData);
        var written = target.GetStringBuilder();
        while (written.Length > 0 && char.IsWhiteSpace(written[^1]))
        {
            written.Length--;
        }

        return written.Append('\n').ToString();
    }
}
