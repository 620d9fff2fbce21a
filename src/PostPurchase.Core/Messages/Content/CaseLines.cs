using System.Globalization;
using PostPurchase.Core.Feedback;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>What a customer answered, as support reads it.</summary>
internal static class CaseLines
{
    private const int MaxName = 100;
    private const int MaxTitle = 100;

    /// <summary>Support sees the name as it is, whatever it is.</summary>
    public static string? NameOf(Order order)
    {
        var name = $"{order.Customer?.FirstName} {order.Customer?.LastName}".Trim();
        name = name.Length > 0 ? name : order.DeliveryAddress?.Name?.Trim() ?? "";
        return name.Length == 0 ? null : Shortened.To(MaxName, name);
    }

    public static string Summary(MessageModel model)
    {
        var words = CaseWords.For(model.Lang);
        return model.Case is { } known && model.State.Answers.GetValueOrDefault(known.Cause) is { } answer
            ? $"{Label(model, words, answer.Question)}: {Value(model, words, answer)}"
            : words.OpenedBySupport;
    }

    /// <summary>All of the latest answers, as they were given; what is wrong only where something still is.</summary>
    public static IReadOnlyList<string> Answers(MessageModel model)
    {
        var words = CaseWords.For(model.Lang);
        var somethingWrong = model.State.Answers.GetValueOrDefault(Question.CheckIn)?.Value == "problem";
        return
        [
            .. from answer in model.State.Answers.Values
               let kind = Question.KindOf(answer.Question)
               where somethingWrong || kind is not (Question.Problem or Question.ProblemLines)
               orderby answer.At, CaseWords.PlaceOf(kind), answer.Question
               select $"{Label(model, words, answer.Question)}: {Value(model, words, answer)}",
        ];
    }

    private static string Label(MessageModel model, CaseWords words, string question)
    {
        var kind = Question.KindOf(question);
        var label = words.Questions.GetValueOrDefault(kind, kind);
        return kind == Question.Product
            ? $"{label} {string.Format(CultureInfo.InvariantCulture, words.Quotes, TitleOf(model, question[(kind.Length + 1)..]))}"
            : label;
    }

    private static string Value(MessageModel model, CaseWords words, OrderEvent.AnswerGiven answer) => Question.KindOf(answer.Question) switch
    {
        Question.Csat or Question.Product or Question.ReturnCsat => $"{answer.Value} {words.Of} 5",
        Question.Nps => $"{answer.Value} {words.Of} 10",
        Question.ProblemLines => string.Join(", ", answer.Value.Split('\n').Select(id => LineOf(model, id))),
        var kind => words.Values.GetValueOrDefault($"{kind}={answer.Value}", answer.Value),
    };

    /// <summary>A line that the shop took out since has no title any more.</summary>
    private static string LineOf(MessageModel model, string id) =>
        Shortened.To(MaxTitle, model.Order.Lines.FirstOrDefault(line => line.Id == id)?.Title ?? id);

    private static string TitleOf(MessageModel model, string product) =>
        Shortened.To(MaxTitle, model.Order.Lines.FirstOrDefault(line => (line.ProductId ?? line.Sku ?? line.Id) == product)?.Title ?? product);
}
