using System.Globalization;
using HandlebarsDotNet;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Blocks;

/// <summary><c>{{scores "worst" "best"}}</c>: five links, 1 to 5, with words for both ends; a third word names another question than <c>csat</c>.</summary>
internal sealed class ScoresBlock : IBlock
{
    private const int Best = 5;

    public string Name => "scores";

    public void WriteHtml(MessageModel model, Arguments arguments, PartWriter html)
    {
        if (model.AnswerUrl is null)
        {
            return;
        }

        html.Write($"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"scores\">\n<tr>\n");
        for (var score = 1; score <= Best; score++)
        {
            var number = score.ToString(CultureInfo.InvariantCulture);
            var label = Label(model, arguments, score);
            html.Write($"<td class=\"score\" width=\"20%\" align=\"center\"><a href=\"{model.AnswerLink(QuestionOf(arguments), number)}\"");
            html.Write($" aria-label=\"{label}\" title=\"{label}\">{number}</a></td>\n");
        }

        html.Write($"</tr>\n<tr>\n<td class=\"muted\" colspan=\"2\" align=\"left\">1 = {arguments[0] as string}</td>\n<td></td>\n");
        html.Write($"<td class=\"muted\" colspan=\"2\" align=\"right\">5 = {arguments[1] as string}</td>\n</tr>\n</table>\n");
    }

    public void WriteText(MessageModel model, Arguments arguments, PartWriter text)
    {
        if (model.AnswerUrl is null)
        {
            return;
        }

        for (var score = Best; score >= 1; score--)
        {
            var number = score.ToString(CultureInfo.InvariantCulture);
            text.Write($"{Label(model, arguments, score)}: {model.AnswerLink(QuestionOf(arguments), number)}\n");
        }

        text.WriteMade("\n");
    }

    private static string QuestionOf(Arguments arguments) => arguments.Length > 2 && arguments[2] is string named ? named : "csat";

    private static string Label(MessageModel model, Arguments arguments, int score)
    {
        var label = string.Format(CultureInfo.InvariantCulture, model.Words.ScoreOf, score);
        return score switch
        {
            1 => $"{label} ({arguments[0] as string})",
            Best => $"{label} ({arguments[1] as string})",
            _ => label,
        };
    }
}
