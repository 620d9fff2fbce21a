using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Messages.Previewing;

/// <summary>One language of a message while somebody writes it.</summary>
public sealed record PreviewedText(string Subject, string Preheader, string Body)
{
    /// <summary>As it is kept.</summary>
    public string Text => TemplateSource.Write(OneLine(Subject), OneLine(Preheader), Body.ReplaceLineEndings("\n").TrimEnd() + "\n");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Subject + Preheader + Body);

    /// <summary>Why it can't be sent.</summary>
    public IReadOnlyList<TextFault> Faults =>
    [
        .. string.IsNullOrWhiteSpace(Subject) ? [new TextFault(TextPart.Subject, 1, new("Der Betreff fehlt.", "The subject is missing."))] : (TextFault[])[],
        .. string.IsNullOrWhiteSpace(Preheader) ? [new TextFault(TextPart.Preheader, 1, new("Der Vorschautext fehlt.", "The preview text is missing."))] : (TextFault[])[],
        .. string.IsNullOrWhiteSpace(Subject) || string.IsNullOrWhiteSpace(Preheader) ? [] : OwnTextCheck.Of(Text),
    ];

    /// <summary>The parts of a text as it is kept; null where it has none.</summary>
    public static PreviewedText? Of(string text) => TemplateSource.TryParse(text.ReplaceLineEndings("\n")) is { } source
        ? new PreviewedText(source.Subject, source.Preheader, source.Body)
        : null;

    /// <summary>The text that ships with the product; null where there is no such message.</summary>
    public static PreviewedText? Shipped(string name, string language) => CampaignMessage.IsShipped(name)
        ? Of(TemplateSource.ReadResource($"{name}.{language}.md"))
        : null;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
