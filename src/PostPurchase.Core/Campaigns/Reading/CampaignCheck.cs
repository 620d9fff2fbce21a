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
        NameCheck.Of(members.Required("name"));
        var start = members.Optional("occasion");
        var occasion = OccasionCheck.Of(start);
        var entry = members.Optional("entry");
        var conditions = ConditionCheck.List(entry)
            .Concat(ConditionCheck.List(members.Optional("exits")))
            .Concat(occasion?.Fields ?? [])
            .ToList();
        EntryMeansOrders(entry, occasion);
        var quiet = QuietHoursCheck.Of(members.Optional("quietHours"));
        members.Optional("holdout")?.AsInteger(0, MaxHoldout);
        var messages = OwnMessagesCheck.Of(members.Optional("messages"));
        var written = members.Required("steps")?.AsList(1, MaxSteps) ?? [];
        var steps = written
            .Select(step => StepCheck.Of(step, quiet, messages))
            .OfType<CheckedStep>()
            .ToList();
        members.RefuseOthers();

        OccasionStepsCheck.Of(written, occasion, messages);
        EarlyGreetingCheck.Of(written, start);
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

    private static void EntryMeansOrders(TextNode? entry, OccasionCheck.Result? occasion)
    {
        if (occasion is not null && entry is { Items.Count: > 0 })
        {
            entry.Refuse(
                "„entry“ wählt Bestellungen aus; wen ein Anlass anspricht, steht in „occasion“ unter „audience“.",
                "“entry” chooses orders; whom an occasion addresses stands in “occasion” as “audience”.");
        }
    }
}
