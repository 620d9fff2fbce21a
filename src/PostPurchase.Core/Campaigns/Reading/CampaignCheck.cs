namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks a whole campaign: its members, and what only shows in all of them together.</summary>
internal static class CampaignCheck
{
    public const int MaxSteps = 200;
    private const int MaxVersion = 1_000_000;
    private const int MaxHoldout = 50;

    public static void Of(TextNode root)
    {
        if (ObjectMembers.Of(root) is not { } members)
        {
            return;
        }

        members.Optional("$schema")?.AsText();
        CampaignId(members.Required("id"));
        members.Optional("version")?.AsInteger(1, MaxVersion);
        Name(members.Required("name"));
        var conditions = ConditionCheck.List(members.Optional("entry")).Concat(ConditionCheck.List(members.Optional("exits"))).ToList();
        var quiet = QuietHoursCheck.Of(members.Optional("quietHours"));
        members.Optional("holdout")?.AsInteger(0, MaxHoldout);
        var steps = (members.Required("steps")?.AsList(1, MaxSteps) ?? [])
            .Select(step => StepCheck.Of(step, quiet))
            .OfType<CheckedStep>()
            .ToList();
        members.RefuseOthers();

        SequenceCheck.Of([.. steps.SelectMany(step => step.Sequence)]);
        if (steps.Exists(step => step.AsksForReviews))
        {
            ReviewCheck.Conditions(conditions);
        }
    }

    private static void CampaignId(TextNode? node)
    {
        if (IdCheck.Of(node) == Duties.Id)
        {
            node?.Refuse(
                $"„{Duties.Id}“ heißt, was das Produkt von sich aus verschickt; wählen Sie einen anderen Namen.",
                $"“{Duties.Id}” is what the product sends of its own accord; choose another id.");
        }
    }

    private static void Name(TextNode? node)
    {
        if (ObjectMembers.Of(node) is { } members)
        {
            members.Required("de")?.AsText();
            members.Required("en")?.AsText();
            members.RefuseOthers();
        }
    }
}
