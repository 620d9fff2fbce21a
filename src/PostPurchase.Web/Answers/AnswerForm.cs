using Microsoft.Extensions.Primitives;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Answers;

/// <summary>What a link asks, and the answers among the fields that came with a form or stand in the link.</summary>
internal sealed record AnswerForm(IReadOnlyList<AskedQuestion> Asked, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The answers by field; what was not asked, or is no answer, is left out.</summary>
    public static AnswerForm Of(CustomerLink link, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var asked = Questionnaire.Of(link.Token.Message, link.Token.Occurrence, link.State);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, values) in fields)
        {
            if (asked.FirstOrDefault(question => question.Field == field) is { } question
                && Question.Normalize(question.Question, Text(question, values, link.State)) is { } answer)
            {
                given[field] = answer;
            }
        }

        return new AnswerForm(asked, given);
    }

    /// <summary>
    /// The answers to be recorded, by question. Whoever says what is wrong need not say that something is; and where nothing is,
    /// what was ticked before that is left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Answers()
    {
        var fields = new Dictionary<string, string>(Fields, StringComparer.Ordinal);
        if (fields.ContainsKey(Question.Problem) || fields.ContainsKey(Question.ProblemLines))
        {
            fields.TryAdd(Question.CheckIn, "problem");
        }

        if (fields.GetValueOrDefault(Question.CheckIn) != "problem")
        {
            fields.Remove(Question.Problem);
            fields.Remove(Question.ProblemLines);
        }

        return Asked
            .Where(question => fields.ContainsKey(question.Field))
            .ToDictionary(question => question.Question, question => fields[question.Field], StringComparer.Ordinal);
    }

    /// <summary>One value, or the lines that the order has of those that were ticked.</summary>
    private static string Text(AskedQuestion question, StringValues values, OrderState state) => question.Kind != Question.ProblemLines
        ? values.ToString()
        : string.Join('\n', values.Where(id => state.Order?.Lines.Any(line => line.Id == id) == true));
}
