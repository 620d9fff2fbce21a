using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Feedback;

/// <summary>What is asked of one order by one message, as the order stands now.</summary>
public static class Questionnaire
{
    /// <summary>More products make a page that nobody fills in.</summary>
    public const int MaxProducts = 10;

    /// <param name="message">The message whose link was followed.</param>
    /// <param name="occurrence">The return or case that the message was about; null for the order.</param>
    /// <param name="state">The order; its lines may have changed since the mail.</param>
    public static IReadOnlyList<AskedQuestion> Of(string message, string? occurrence, OrderState state)
    {
        var asked = new List<AskedQuestion>();
        foreach (var question in Question.AskedBy(message))
        {
            if (question == Question.ProblemLines && state.Order is not { Lines.Count: > 1 })
            {
                continue;
            }

            if (question == Question.Comment && asked.Exists(before => before.Kind == Question.Csat))
            {
                asked.AddRange(Products(state));
            }

            asked.Add(new AskedQuestion(question, StoredAs(question, occurrence)));
        }

        return asked;
    }

    /// <summary>Returns are asked about one by one.</summary>
    private static string StoredAs(string question, string? occurrence) =>
        occurrence is not null && question is Question.ReturnCsat or Question.ReturnComment ? $"{question}:{occurrence}" : question;

    /// <summary>A product alone is what the question about the order is about.</summary>
    private static IReadOnlyList<AskedQuestion> Products(OrderState state)
    {
        var products = state.KeptLines
            .DistinctBy(ProductOf, StringComparer.Ordinal)
            .Take(MaxProducts)
            .Select(line => (Name: $"{Question.Product}:{ProductOf(line)}", line.Title))
            .ToList();
        return products.Count < 2 ? [] : [.. products.Select(product => new AskedQuestion(product.Name, product.Name, product.Title))];
    }

    private static string ProductOf(OrderLine line) => line.ProductId ?? line.Sku ?? line.Id;
}
