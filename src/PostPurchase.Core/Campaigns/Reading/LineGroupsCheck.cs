namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks how a step runs for each product or category.</summary>
internal static class LineGroupsCheck
{
    private const int MaxOnly = 100;

    public static void Of(TextNode? node, CheckedAnchor anchor)
    {
        if (ObjectMembers.Of(node) is not { } members || node is null)
        {
            return;
        }

        var by = members.Required("by")?.AsChoice<LineGroupKind>();
        var onlyNode = members.Optional("only");
        var only = onlyNode?.AsList(0, MaxOnly) ?? [];
        Only(only);
        members.Optional("most")?.AsInteger(1, LineGroups.MaxMost);
        members.RefuseOthers();
        if (by == LineGroupKind.Tag && (onlyNode?.Items.Count ?? 0) == 0)
        {
            (onlyNode ?? node).Refuse(
                "Je Kategorie geht nur, wenn „only“ die Tags nennt, die Kategorien sind.",
                "A step for each category needs “only” to name the tags that are categories.");
        }

        if (anchor.Repeats)
        {
            node.Refuse(
                "Der Schritt läuft schon je Paket oder Rücksendung; „each“ geht nur mit einem Auslöser, der einmal eintritt (bei „delivered“: „per“: „order“).",
                "The step runs for each parcel or return already; “each” needs an anchor that happens once (with “delivered”: “per”: “order”).");
        }
    }

    /// <summary>Tags are compared in upper or lower case: two that differ only so would be two mails about the same.</summary>
    private static void Only(IReadOnlyList<TextNode> only)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in only)
        {
            if (item.AsText() is { } text && !seen.Add(text))
            {
                item.Refuse($"„{Quoted.Of(text)}“ steht zweimal in der Liste.", $"“{Quoted.Of(text)}” is in the list twice.");
            }
        }
    }
}
