using System.Text;
using System.Text.RegularExpressions;
using PostPurchase.Core.Messages.Own;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>Whether the mail comes through whole, in every client and both parts.</summary>
internal static partial class FormChecks
{
    /// <summary>Gmail hides what is beyond (https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html), the unsubscribe link with it.</summary>
    private const int GmailShows = 102 * 1024;

    private const int SubjectShows = 150;

    public static IEnumerable<MessageFinding> Of(CheckedMessage message)
    {
        var size = Encoding.UTF8.GetByteCount(message.Rendered.Html);
        if (size > GmailShows)
        {
            yield return MessageFinding.Hint(
                TextPart.Body, "size",
                $"Die Mail hat {size / 1024} KB; Gmail zeigt nur die ersten 102 KB und blendet den Rest mit dem Link zum Abmelden aus.",
                $"The mail has {size / 1024} KB; Gmail shows the first 102 KB only and hides the rest with the unsubscribe link.");
        }

        if (message.Rendered.Subject.Length >= SubjectShows)
        {
            yield return MessageFinding.Hint(TextPart.Subject, "subject-cut", $"Der Betreff wird nach {SubjectShows} Zeichen abgeschnitten.", $"The subject is cut after {SubjectShows} characters.");
        }

        if (!message.HasBothLanguages)
        {
            yield return MessageFinding.Hint(
                TextPart.Whole, "language",
                "Der Text fehlt in der anderen Sprache: Wer sie liest, bekommt den mitgelieferten Text, oder diesen, wo es keinen gibt.",
                "The text is missing in the other language: who reads that one gets the text that ships with the product, or this one where there is none.");
        }

        if (Image().Matches(message.Rendered.Html).Any(image => !Alternative().IsMatch(image.Value)))
        {
            yield return MessageFinding.Hint(TextPart.Body, "alt", "Ein Bild hat keinen Alternativtext.", "An image has no alternative text.");
        }

        if (WrittenImage().IsMatch(message.Body))
        {
            yield return MessageFinding.Hint(
                TextPart.Body, "image",
                "Bilder im Text werden nicht gezeigt; es bleiben ihre Worte.", "Images in the text are not shown; their words remain.");
        }

        if (Lines(message.Body).FirstOrDefault(line => BlockInLine().IsMatch(line)) is { } crowded)
        {
            yield return MessageFinding.Hint(
                TextPart.Body, "block-in-line",
                $"Ein Block oder Knopf steht neben anderem Text („{Shortened(crowded)}“); auf einer eigenen Zeile sieht er überall richtig aus.",
                $"A block or button stands beside other text (“{Shortened(crowded)}”); on a line of its own it looks right everywhere.");
        }

        var shown = System.Net.WebUtility.HtmlDecode(message.Rendered.Html);
        foreach (var words in Lines(message.Body).Select(line => Heading().Match(line)).Where(match => match.Success).Select(match => match.Groups["words"].Value.Trim()))
        {
            // A heading below a condition that does not hold is in neither part.
            if (!words.Contains("{{", StringComparison.Ordinal)
                && Plain(words) is { Length: > 0 } plain
                && shown.Contains(plain, StringComparison.OrdinalIgnoreCase)
                && !message.Rendered.Text.Contains(plain, StringComparison.OrdinalIgnoreCase))
            {
                yield return MessageFinding.Hint(TextPart.Body, "text-part", $"In der Textfassung fehlt „{plain}“.", $"The text part lacks “{plain}”.");
            }
        }
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Shortened(string line) => Campaigns.Reading.Quoted.Of(line.Trim());

    private static string Plain(string words) => Marks().Replace(words, "");

    [GeneratedRegex("<img[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Image();

    [GeneratedRegex("alt=\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"!\[[^\]\n]*\]\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenImage();

    [GeneratedRegex(@"\S\s*\{\{(button|quiet-button|scores|order-lines|kept-lines|parcel-lines|return-lines|totals|recommendations|care-tips|voucher)[ }]|\{\{(button|quiet-button|scores)[^}]*\}\}\s*\S", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockInLine();

    [GeneratedRegex(@"^#{1,6} (?<words>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[*_`\\\[\]]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
