using System.Reflection;

namespace PostPurchase.Core.Messages.Templates;

/// <summary>A template file: front matter with subject and preheader, then the body in Markdown.</summary>
internal sealed record TemplateSource(string File, string Subject, string Preheader, string Body)
{
    private const string Fence = "---\n";

    /// <summary>Reads a file from the resources.</summary>
    /// <exception cref="FormatException">There is no such file among the resources, or it has no front matter.</exception>
    public static TemplateSource Load(string name, string language)
    {
        var file = $"{name}.{language}.md";
        return Parse(file, ReadResource(file));
    }

    public static string ReadResource(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("templates/" + file)
            ?? throw new FormatException($"Template {file}: there is no such file.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A shop's own text; null where it has no front matter with both.</summary>
    public static TemplateSource? TryParse(string content)
    {
        try
        {
            return Parse("own", content);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The text of a file of these parts.</summary>
    public static string Write(string subject, string preheader, string body) =>
        $"{Fence}subject: {subject}\npreheader: {preheader}\n{Fence}{body}";

    public static TemplateSource Parse(string file, string content)
    {
        var end = content.StartsWith(Fence, StringComparison.Ordinal)
            ? content.IndexOf("\n" + Fence, StringComparison.Ordinal)
            : -1;
        if (end < 0)
        {
            throw new FormatException($"Template {file}: it must begin with front matter between two lines of ---.");
        }

        var front = content[Fence.Length..end].Split('\n');
        return new TemplateSource(
            file, Value(file, front, "subject"), Value(file, front, "preheader"), content[(end + 1 + Fence.Length)..]);
    }

    private static string Value(string file, string[] front, string key) =>
        front.FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal)) is { } line
        && line[(key.Length + 1)..].Trim() is { Length: > 0 } value
            ? value
            : throw new FormatException($"Template {file}: the front matter has no {key}.");
}
