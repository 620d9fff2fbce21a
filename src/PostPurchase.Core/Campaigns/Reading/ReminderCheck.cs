namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks a step's reminder.</summary>
internal static class ReminderCheck
{
    private static readonly CheckedAnchor AfterTheStep = new(AnchorEvent.Sent, null, null, false);

    /// <summary>Where a reminder stands, and whether it asks for a review.</summary>
    public sealed record Result(TextNode At, bool AsksForReview);

    public static Result? Of(TextNode? node, WrittenStep step)
    {
        if (ObjectMembers.Of(node) is not { } members || node is null)
        {
            return null;
        }

        var message = MessageCheck.Of(members.Required("message"), step.Declared, AfterTheStep, step.Messages);
        members.Required("delay")?.AsDelay(positive: true);
        var expiry = members.Optional("expiry");
        var expires = expiry?.AsLimit(positive: true);
        var conditions = ConditionCheck.List(members.Optional("conditions"));
        members.RefuseOthers();
        if (!step.RunsOnce)
        {
            node.Refuse(
                "Der Schritt läuft mehrmals (je Paket, Rücksendung, Produkt oder Kategorie); eine Erinnerung gibt es nur an Schritte, die einmal laufen.",
                "The step runs several times (for each parcel, return, product or category); only a step that runs once can have a reminder.");
        }

        var asks = step.Messages.AsksForReview(message);
        if (asks)
        {
            ReviewCheck.Conditions([.. conditions, .. step.Exits]);
            ReviewCheck.HoldEnds(step, expiry, expires);
        }

        return new Result(node, asks);
    }
}
