using NodaTime.Text;
using PostPurchase.Core.Feedback;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks what a step waits for: some members mean something with some anchors only.</summary>
internal static class AnchorCheck
{
    // Stand with every anchor in campaigns that the product itself wrote.
    private static readonly string DefaultEstimate = PeriodPattern.Roundtrip.Format(new Anchor { On = default }.Estimate);
    private static readonly string DefaultUnreported = PeriodPattern.Roundtrip.Format(new Anchor { On = default }.Unreported);

    public static CheckedAnchor Of(TextNode? node)
    {
        if (ObjectMembers.Of(node) is not { } members || node is null)
        {
            return new CheckedAnchor(null, null, null, false);
        }

        var on = members.Required("on")?.AsChoice<AnchorEvent>();
        var step = members.Optional("step");
        var name = step?.AsText();
        if (members.Optional("question") is { } question && question.AsText() is not null && !Questions.Contains(question.Raw))
        {
            question.RefuseUnknown(Questions);
        }

        var before = members.Optional("before");
        before?.AsWholeDays();
        var per = members.Optional("per")?.AsChoice<AnchorScope>();
        members.Optional("estimate")?.AsLimit();
        members.Optional("unreported")?.AsLimit();
        members.RefuseOthers();
        if (on is { } known)
        {
            OnlyWhereItMeansSomething(node, known);
        }

        if (on is AnchorEvent.Sent or AnchorEvent.VoucherExpires && step is null)
        {
            node.Refuse("Hier fehlt „step“: der Name des Schritts, dessen Mail gemeint ist.", "“step” is missing here: the id of the step whose mail is meant.");
        }

        if (on == AnchorEvent.VoucherExpires && before is null)
        {
            node.Refuse("Hier fehlt „before“: wie lange vor dem Ende des Gutscheins, wie \"P5D\".", "“before” is missing here: how long before the end of the voucher, such as \"P5D\".");
        }

        var isPerParcel = on is { } anchor && new Anchor { On = anchor, Per = per }.IsPerParcel;
        return new CheckedAnchor(on, on is AnchorEvent.Sent or AnchorEvent.VoucherExpires ? name : null, step, isPerParcel);
    }

    private static IReadOnlyList<string> Questions { get; } = [Question.CheckIn, Question.Csat, Question.Nps, Question.Comment];

    private static void OnlyWhereItMeansSomething(TextNode node, AnchorEvent on)
    {
        foreach (var (name, value) in node.Members)
        {
            AnchorEvent[]? fitting = name switch
            {
                "step" => [AnchorEvent.Sent, AnchorEvent.VoucherExpires],
                "before" => [AnchorEvent.VoucherExpires],
                "question" => [AnchorEvent.Answered],
                "per" => [AnchorEvent.Shipped, AnchorEvent.Delivered],
                "estimate" when value.Raw != DefaultEstimate => [AnchorEvent.Delivered],
                "unreported" when value.Raw != DefaultUnreported => [AnchorEvent.Delivered],
                _ => null,
            };
            if (fitting?.Contains(on) == false)
            {
                var names = Quoted.List(fitting.Select(anchor => ChoiceNames<AnchorEvent>.All[(int)anchor]));
                value.Refuse(
                    $"„{name}“ bedeutet nur etwas mit „on“: {names}. Den Eintrag weglassen.",
                    $"“{name}” means something only with “on”: {names}. Leave the entry out.");
            }
        }
    }
}
