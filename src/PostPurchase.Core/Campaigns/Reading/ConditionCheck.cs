namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks conditions: the field exists, the operator fits it, and there is something to compare with.</summary>
internal static class ConditionCheck
{
    public const int MaxConditions = 50;
    public const int MaxValues = 100;

    /// <summary>The fields that conditions of a list ask for, where they can be read.</summary>
    public static IReadOnlyList<TextNode> List(TextNode? node) =>
        [.. (node?.AsList(0, MaxConditions) ?? []).Select(Of).OfType<TextNode>()];

    private static TextNode? Of(TextNode node)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var fieldNode = members.Required("field");
        var field = Field(fieldNode);
        var operatorNode = members.Required("operator");
        var operation = operatorNode?.AsChoice<ConditionOperator>();
        var (value, values) = (members.Optional("value"), members.Optional("values"));
        members.RefuseOthers();
        if (operation is { } known && operatorNode is not null)
        {
            Compared(node, known, value, values);
            OperatorFits(operatorNode, known, field);
            foreach (var compared in (value is null ? [] : new[] { value }).Concat(values?.Items ?? []))
            {
                ValueCheck.Of(compared, known, field);
            }
        }

        return field is null ? null : fieldNode;
    }

    private static string? Field(TextNode? node)
    {
        if (node?.AsText() is not { } field)
        {
            return null;
        }

        if (ConditionFields.All.Contains(field))
        {
            return field;
        }

        node.RefuseUnknown(ConditionFields.All);
        return null;
    }

    private static void Compared(TextNode node, ConditionOperator operation, TextNode? value, TextNode? values)
    {
        var name = OperatorNames.Of(operation);
        var several = operation is ConditionOperator.OneOf or ConditionOperator.NoneOf;
        var nothing = operation is ConditionOperator.Exists or ConditionOperator.Missing;
        if (value is not null && (several || nothing))
        {
            value.Refuse(
                several ? $"„{name}“ vergleicht mit mehreren Werten: „values“ statt „value“." : $"„{name}“ braucht keinen Wert; den Eintrag weglassen.",
                several ? $"“{name}” compares with several values: write “values”, not “value”." : $"“{name}” needs no value; leave the entry out.");
        }

        if (values is not null && !several)
        {
            values.Refuse(
                nothing ? $"„{name}“ braucht keine Werte; den Eintrag weglassen." : $"„{name}“ vergleicht mit einem Wert: „value“ statt „values“.",
                nothing ? $"“{name}” needs no values; leave the entry out." : $"“{name}” compares with one value: write “value”, not “values”.");
        }

        if (value is null && values is null && !nothing)
        {
            var missing = several ? "values" : "value";
            node.Refuse($"Hier fehlt „{missing}“: womit „{name}“ vergleicht.", $"“{missing}” is missing here: what “{name}” compares with.");
        }

        values?.AsList(1, MaxValues);
    }

    private static void OperatorFits(TextNode node, ConditionOperator operation, string? field)
    {
        if (field is not null && operation is ConditionOperator.AtLeast or ConditionOperator.AtMost && !ConditionFields.Numbers.Contains(field))
        {
            var numbers = Quoted.List(ConditionFields.Numbers);
            node.Refuse(
                $"„{field}“ ist keine Zahl; „{node.Raw}“ vergleicht nur Zahlen: {numbers}.",
                $"“{field}” is no number; “{node.Raw}” compares numbers only: {numbers}.");
        }
    }
}
