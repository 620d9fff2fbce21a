using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks what a campaign's journeys start for, by its kind.</summary>
internal static class OccasionCheck
{
    public const string Birthday = "birthday";
    public const string Season = "season";
    public const string WinBack = "win-back";

    private const string Anniversary = "anniversary";
    private const string Reorder = "reorder";
    private const int MaxProducts = 100;

    private static readonly string[] Kinds = [Birthday, Season, WinBack, Anniversary, Reorder];

    /// <summary>What the other checks need to know of an occasion.</summary>
    /// <param name="Kind">Null where it can't be read.</param>
    /// <param name="Fields">The fields that its audience asks for.</param>
    public sealed record Result(string? Kind, IReadOnlyList<TextNode> Fields);

    /// <summary>Null where the campaign has none.</summary>
    public static Result? Of(TextNode? node)
    {
        if (node is null || ObjectMembers.Of(node) is not { } members)
        {
            return node is null ? null : new Result(null, []);
        }

        var kind = Kind(members.Required("kind"));
        var leadDays = members.Optional("leadDays");
        var lead = leadDays?.AsInteger(0, OccasionRule.MaxLeadDays);
        var fields = ConditionCheck.List(members.Optional("audience"));
        OfKind(kind, node, members);
        if (kind == WinBack && lead > 0)
        {
            leadDays?.Refuse(
                "Rückgewinnung hat keinen Tag, dem etwas vorausgeht: „leadDays“ weglassen und „after“ kürzer wählen.",
                "Winning back has no day that anything could precede: leave “leadDays” out and choose a shorter “after”.");
        }

        if (kind is not null)
        {
            members.RefuseOthers();
        }

        return new Result(kind, fields);
    }

    private static string? Kind(TextNode? node)
    {
        if (node?.AsText() is not { } kind)
        {
            return null;
        }

        if (Kinds.Contains(kind))
        {
            return kind;
        }

        node.RefuseUnknown(Kinds);
        return null;
    }

    private static void OfKind(string? kind, TextNode node, ObjectMembers members)
    {
        switch (kind)
        {
            case Birthday or Anniversary:
                members.Optional("leapDay")?.AsChoice<LeapDayPolicy>();
                break;
            case Season:
                SeasonDatesCheck.Of(members.Required("dates"));
                break;
            case WinBack:
                After(members.Optional("after"));
                break;
            case Reorder:
                After(members.Required("after"));
                Products(node, members.Optional("tags"), members.Optional("products"));
                break;
        }
    }

    /// <summary>Orders come due by the day: a span by the clock would mean nothing.</summary>
    private static void After(TextNode? node)
    {
        if (node?.AsDelay(positive: true) is { HasTimeComponent: true })
        {
            node.Refuse(
                $"„{Quoted.Of(node.Raw)}“ hat Stunden oder Minuten: hier nur Tage, Wochen, Monate oder Jahre, wie \"P90D\".",
                $"“{Quoted.Of(node.Raw)}” has hours or minutes: only days, weeks, months or years here, such as \"P90D\".");
        }
    }

    private static void Products(TextNode node, TextNode? tags, TextNode? products)
    {
        foreach (var item in (TextNode[])[.. tags?.AsList(0, MaxProducts) ?? [], .. products?.AsList(0, MaxProducts) ?? []])
        {
            item.AsText();
        }

        if ((tags?.Items.Count ?? 0) + (products?.Items.Count ?? 0) == 0)
        {
            node.Refuse(
                "Hier fehlt, wovon Nachschub nötig wird: „tags“ oder „products“ mit mindestens einem Eintrag.",
                "What becomes due again is missing here: “tags” or “products” with at least one entry.");
        }
    }
}
