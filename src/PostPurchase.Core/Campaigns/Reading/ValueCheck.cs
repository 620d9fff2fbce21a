using System.Globalization;
using System.Text.Json;
using PostPurchase.Core.Feedback;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks what a condition compares with: that it is something the field can be.</summary>
internal static class ValueCheck
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const string AnswerPrefix = "answer.";

    /// <summary>Fields that are <c>yes</c> or missing.</summary>
    private static readonly string[] Flags =
        ["order.paid", "order.returned", "customer.account", "customer.accepts-marketing", "customer.ordered-since"];

    public static void Of(TextNode node, ConditionOperator operation, string? field)
    {
        if (node.Kind == JsonTokenType.Number)
        {
            node.Refuse($"Auch Zahlen stehen hier in Anführungszeichen: \"{Quoted.Of(node.Raw)}\".", $"Numbers stand in quotation marks here, too: \"{Quoted.Of(node.Raw)}\".");
            return;
        }

        if (node.AsText() is not { } value || field is null)
        {
            return;
        }

        if (operation is ConditionOperator.AtLeast or ConditionOperator.AtMost)
        {
            Number(node, value);
        }
        else if (operation is ConditionOperator.Equal or ConditionOperator.NotEqual or ConditionOperator.OneOf or ConditionOperator.NoneOf)
        {
            Whole(node, value, field);
        }
    }

    private static void Number(TextNode node, string value)
    {
        if (!decimal.TryParse(value, Decimal, CultureInfo.InvariantCulture, out _))
        {
            node.Refuse(
                $"„{Quoted.Of(value)}“ ist keine Zahl: Ziffern, bei Bedarf mit Punkt vor den Nachkommastellen, wie \"49.90\".",
                $"“{Quoted.Of(value)}” is no number: digits, with a point before decimals, such as \"49.90\".");
        }
    }

    private static void Whole(TextNode node, string value, string field)
    {
        if (Flags.Contains(field) && !value.Equals("yes", StringComparison.OrdinalIgnoreCase))
        {
            node.Refuse(
                $"„{field}“ ist „yes“ oder fehlt; „{Quoted.Of(value)}“ ist es nie. Einfacher: der Operator „exists“ oder „missing“.",
                $"“{field}” is “yes” or missing, never “{Quoted.Of(value)}”. Simpler: the operator “exists” or “missing”.");
        }
        else if (field.StartsWith(AnswerPrefix, StringComparison.Ordinal) && Question.Normalize(field[AnswerPrefix.Length..], value) != value)
        {
            node.Refuse(
                $"„{Quoted.Of(value)}“ ist keine Antwort auf diese Frage. Möglich: check-in „ok“, „not-arrived“, „problem“; csat 1 bis 5; nps 0 bis 10.",
                $"“{Quoted.Of(value)}” is no answer to this question. Possible: check-in “ok”, “not-arrived”, “problem”; csat 1 to 5; nps 0 to 10.");
        }
    }
}
