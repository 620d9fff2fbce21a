using PostPurchase.Core.Campaigns;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Valid conditions over all fields and operators.</summary>
internal sealed class RandomConditions(Random random, bool mayNameAnswers)
{
    private static readonly string[] Flags =
        ["order.paid", "order.returned", "customer.account", "customer.accepts-marketing", "customer.ordered-since"];

    private readonly string[] _fields = [.. ConditionFields.All.Where(field => mayNameAnswers || !field.StartsWith("answer.", StringComparison.Ordinal))];

    /// <summary>None, mostly.</summary>
    public IReadOnlyList<Condition> Few() => random.Next(4) > 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => One())];

    private Condition One()
    {
        var field = _fields[random.Next(_fields.Length)];
        return random.Next(5) switch
        {
            0 => new Condition(field, ConditionOperator.Exists),
            1 => new Condition(field, ConditionOperator.Missing),
            2 when ConditionFields.Numbers.Contains(field) => new Condition(
                field, random.Next(2) == 0 ? ConditionOperator.AtLeast : ConditionOperator.AtMost, random.Next(-1, 50) + ".5"),
            3 => new Condition(
                field, random.Next(2) == 0 ? ConditionOperator.OneOf : ConditionOperator.NoneOf, null, [Value(field), Value(field)]),
            _ => new Condition(
                field,
                random.Next(4) switch
                {
                    0 => ConditionOperator.Equal,
                    1 => ConditionOperator.NotEqual,
                    2 => ConditionOperator.Contains,
                    _ => ConditionOperator.StartsWith,
                },
                Value(field)),
        };
    }

    private string Value(string field)
    {
        string[] likely = field switch
        {
            "answer.check-in" => ["ok", "not-arrived", "problem"],
            "answer.csat" or "answer.nps" => ["1", "2", "5"],
            "order.country" => ["DE", "AT", "CH", "US"],
            "lines.tag" => ["coffee", "tea"],
            "order.currency" => ["EUR"],
            _ when Flags.Contains(field) => ["yes"],
            _ => ["1", "2", "3.5", "l1", "EUR", "de", "ä“\"\\", "customer"],
        };
        return likely[random.Next(likely.Length)];
    }
}
