using System.Reflection;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler.Resolvers;
using PostPurchase.Core.Messages.Blocks;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>Compiles template files, set into the layout and with the footer of their language.</summary>
internal sealed class TemplateCompiler
{
    private readonly IHandlebars htmlForm = Environment(ValueEncoder.Html, (block, model, arguments, writer) =>
        block.WriteHtml(model, arguments, writer));

    private readonly IHandlebars textForm = Environment(ValueEncoder.Text, (block, model, arguments, writer) =>
        block.WriteText(model, arguments, writer));

    private readonly string htmlLayout = TemplateSource.ReadResource("layout.html");
    private readonly string textLayout = TemplateSource.ReadResource("layout.txt");

    private delegate void WriteBlock(IBlock block, MessageModel model, Arguments arguments, PartWriter writer);

    /// <summary>Knows every placeholder and block there is.</summary>
    public static TemplateChecker Checker { get; } = new(
        typeof(MessageModel)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(bool))
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])
            .ToHashSet(StringComparer.Ordinal),
        AllBlocks.List.Select(block => block.Name).ToHashSet(StringComparer.Ordinal));

    /// <summary>Checks and compiles one file.</summary>
    /// <exception cref="FormatException">The file names something unknown or a link that is not allowed.</exception>
    public MessageTemplate Compile(TemplateSource source, TemplateSource footer)
    {
        foreach (var part in (string[])[source.Subject, source.Preheader, source.Body])
        {
            Checker.Check(source.File, part);
        }

        Checker.Check(footer.File, footer.Body);
        var made = Made.Of(source);
        var html = htmlLayout
            .Replace("{{preheader}}", made.Preheader, StringComparison.Ordinal)
            .Replace("{{content}}", made.Html, StringComparison.Ordinal)
            .Replace("{{footer}}", MarkdownTemplate.ToHtml(footer.Body), StringComparison.Ordinal);
        var text = textLayout
            .Replace("{{content}}", made.Text, StringComparison.Ordinal)
            .Replace("{{footer}}", MarkdownTemplate.ToText(footer.Body), StringComparison.Ordinal);
        Checker.Check("layout.html with " + source.File, html);
        Checker.Check("layout.txt with " + source.File, text);
        return new MessageTemplate(Compile(textForm, source.Subject), Compile(htmlForm, html), Compile(textForm, text));
    }

    /// <summary>Compiles a shop's own text with the footer that ships with the product: law demands what stands there.</summary>
    public MessageTemplate CompileOwn(string text, string language) => Compile(
        TemplateSource.Parse("own", text.ReplaceLineEndings("\n")), TemplateSource.Load(TemplateLibrary.Footer, language));

    /// <summary>Whether a text whose expressions are known still has them, and no others, once it is no Markdown any more.</summary>
    public static bool Fits(TemplateSource source)
    {
        try
        {
            var made = Made.Of(source);
            foreach (var part in (string[])[made.Preheader, made.Html, made.Text])
            {
                Checker.Check(source.File, part);
            }

            // A brace beside an expression makes another of it, which may not even compile.
            return ((string[])[made.Preheader, made.Html, made.Text])
                .All(part => !part.Contains("{{{", StringComparison.Ordinal) && !part.Contains("}}}", StringComparison.Ordinal));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>A text's parts as HTML and text, with their expressions.</summary>
    private sealed record Made(string Preheader, string Html, string Text)
    {
        public static Made Of(TemplateSource source) => new(
            MarkdownTemplate.LineToHtml(source.Preheader), MarkdownTemplate.ToHtml(source.Body), MarkdownTemplate.ToText(source.Body));
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile(IHandlebars form, string template)
    {
        using var reader = new StringReader(template);
        return form.Compile(reader);
    }

    private static IHandlebars Environment(ValueEncoder encoder, WriteBlock write)
    {
        var form = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = encoder,
            ExpressionNameResolver = new UpperCamelCaseExpressionNameResolver(),
        });
        foreach (var block in AllBlocks.List)
        {
            form.RegisterHelper(block.Name, (output, context, arguments) =>
            {
                using var target = ReusedWriter.Rent();
                var writer = new PartWriter(encoder, target);
                write(block, (MessageModel)(context.Value ?? throw new InvalidOperationException("No model.")), arguments, writer);

                // As one text: a builder would be written character by character.
                output.WriteSafeString(target.ToString());
            });
        }

        return form;
    }
}
