using System.Text.RegularExpressions;
using PostPurchase.Core.Messages.Own;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>How a message sounds. Filters weigh many things; none of this alone keeps a mail out of a mailbox.</summary>
internal static partial class WordingChecks
{
    /// <summary>Phones show about so much of a subject.</summary>
    private const int LongSubject = 60;
    private const int LongPreheader = 110;

    private static readonly string[] Loud =
    [
        "100% gratis", "garantiert gewinnen", "sie haben gewonnen", "klicken sie hier", "nur noch heute", "kein risiko", "schnell reich", "kostenlos!!", "dringend handeln", "hier klicken",
        "100% free", "you have won", "you won", "click here", "act now", "risk free", "risk-free", "make money", "cash bonus", "urgent!!", "last chance!!", "winner",
    ];

    public static IEnumerable<MessageFinding> Of(CheckedMessage message)
    {
        var subject = message.Rendered.Subject;
        if (subject.Length > LongSubject)
        {
            yield return MessageFinding.Hint(
                TextPart.Subject, "subject-long",
                $"Der Betreff hat {subject.Length} Zeichen; viele Mailprogramme zeigen nur etwa {LongSubject}.", $"The subject has {subject.Length} characters; many mail clients show about {LongSubject}.");
        }

        if (message.Preheader.Length > LongPreheader)
        {
            yield return MessageFinding.Hint(
                TextPart.Preheader, "preheader-long",
                $"Der Vorschautext ist länger als {LongPreheader} Zeichen und wird abgeschnitten.", $"The preview text is longer than {LongPreheader} characters and will be cut.");
        }

        foreach (var (part, text) in ((TextPart, string)[])[(TextPart.Subject, message.Subject), (TextPart.Preheader, message.Preheader), (TextPart.Body, message.Body)])
        {
            var words = Expression().Replace(text, "");
            if (Shouting().IsMatch(words))
            {
                yield return MessageFinding.Hint(part, "capitals", "GROSSBUCHSTABEN wirken wie Geschrei und auf Filter wie Spam.", "CAPITALS look like shouting, and like spam to filters.");
            }

            if (words.Contains("!!", StringComparison.Ordinal) || words.Contains("??", StringComparison.Ordinal))
            {
                yield return MessageFinding.Hint(part, "exclamation", "Mehrere Ausrufe- oder Fragezeichen hintereinander wirken auf Filter wie Spam.", "Several exclamation or question marks in a row look like spam to filters.");
            }

            if (Loud.FirstOrDefault(phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is { } phrase)
            {
                yield return MessageFinding.Hint(part, "spam-wording", $"„{phrase}“ steht oft in Spam.", $"“{phrase}” often stands in spam.");
            }
        }
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\b\p{Lu}{4,}\b\W+\b\p{Lu}{3,}\b|\b\p{Lu}{8,}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shouting();
}
