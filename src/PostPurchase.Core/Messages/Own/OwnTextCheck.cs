using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Messages.Own;

/// <summary>
/// Finds why a shop's own text can't be sent. A text without faults compiles and renders with any order: it is read when the campaign is
/// saved, and no mail may fail for it later. What it can name is a list, there is no code and no other file in it, and its length,
/// expressions and nesting are bounded.
/// </summary>
public static class OwnTextCheck
{
    /// <param name="text">Front matter with subject and preheader, then the body in Markdown; line ends of any kind.</param>
    public static IReadOnlyList<TextFault> Of(string text)
    {
        if (text.Length > CampaignMessage.LongestText)
        {
            return [Whole($"Der Text ist zu lang: höchstens {CampaignMessage.LongestText} Zeichen.", $"The text is too long: at most {CampaignMessage.LongestText} characters.")];
        }

        var lines = text.ReplaceLineEndings("\n");
        if (lines.Any(character => (char.IsControl(character) && character is not ('\n' or '\t')) || character is >= '\ue000' and <= '\uf8ff'))
        {
            return [Whole(
                "Der Text enthält Steuerzeichen oder Zeichen des privaten Bereichs von Unicode.",
                "The text has control characters or characters of Unicode's private use area.")];
        }

        return TemplateSource.TryParse(lines) is { } source
            ? Parts(source)
            : [Whole(
                "Der Text beginnt mit einer Zeile ---, darunter „subject:“ und „preheader:“ mit je einem Text, dann wieder --- und der Text der Mail.",
                "The text begins with a line ---, below it “subject:” and “preheader:” with a text each, then --- again and the text of the mail.")];
    }

    private static List<TextFault> Parts(TemplateSource source)
    {
        var faults = new List<TextFault>();
        OwnExpressions.Check(TextPart.Subject, source.Subject, faults);
        OwnExpressions.Check(TextPart.Preheader, source.Preheader, faults);
        OwnExpressions.Check(TextPart.Body, source.Body, faults);
        if (string.IsNullOrWhiteSpace(source.Body))
        {
            faults.Add(new TextFault(TextPart.Body, 1, new("Die Mail hat keinen Text.", "The mail has no text.")));
        }

        if (faults.Count == 0)
        {
            OwnLinks.Check(source.Body, faults);
        }

        if (faults.Count == 0 && !TemplateCompiler.Fits(source))
        {
            faults.Add(new TextFault(TextPart.Body, 1, new(
                "Um einen Platzhalter herum stehen geschweifte Klammern oder \\, die mit ihm verschmelzen; trennen Sie sie durch ein Leerzeichen.",
                "There are braces or \\ around a placeholder that merge with it; part them by a space.")));
        }

        return faults;
    }

    private static TextFault Whole(string german, string english) => new(TextPart.Whole, 1, new(german, english));
}
