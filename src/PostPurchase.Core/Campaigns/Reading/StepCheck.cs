using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks one step with its reminder and variants.</summary>
internal static class StepCheck
{
    /// <summary>Null where it is no object.</summary>
    public static CheckedStep? Of(TextNode node, QuietHours? quietHours, KnownMessages messages)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var idNode = members.Required("id");
        var id = IdCheck.Of(idNode);
        var messageNode = members.Required("message");
        var declared = members.Required("class")?.AsChoice<MessageClass>();
        CategoryCheck.Of(members.Optional("category"), declared);
        var quiet = declared is null or MessageClass.Contract ? null : quietHours;
        var anchor = AnchorCheck.Of(members.Required("anchor"));
        var timing = TimingCheck.Of(members.Optional("timing"), quiet);
        var expiryNode = members.Optional("expiry");
        var expiry = expiryNode?.AsLimit(positive: true);
        var holdLimit = members.Optional("holdLimit");
        var (conditions, exits) = (ConditionCheck.List(members.Optional("conditions")), ConditionCheck.List(members.Optional("exits")));
        var each = members.Optional("each");
        LineGroupsCheck.Of(each, anchor);
        members.Optional("whenCapped")?.AsChoice<WhenCapped>();
        var voucher = members.Optional("voucher");

        var written = new WrittenStep(node, MessageCheck.Of(messageNode, declared, anchor, messages), declared, anchor, timing, quiet)
        {
            Messages = messages,
            Id = id,
            RunsOnce = each is null && !anchor.Repeats,
            HoldLimitAt = holdLimit,
            HoldLimit = HoldLimit(holdLimit, declared),
            Exits = exits,
            BringsVoucher = voucher is not null,
        };
        VoucherCheck.Of(voucher, written);
        var reminder = ReminderCheck.Of(members.Optional("reminder"), written);
        var asksByVariant = VariantsCheck.Of(members.Optional("variants"), written);
        members.RefuseOthers();

        var asks = messages.AsksForReview(written.Message) || asksByVariant;
        if (asks)
        {
            ReviewCheck.Conditions([.. conditions, .. exits]);
            ReviewCheck.HoldEnds(written, expiryNode, expiry);
        }

        return new CheckedStep(Places(written, idNode, reminder), asks || reminder?.AsksForReview == true);
    }

    private static Period? HoldLimit(TextNode? node, MessageClass? declared)
    {
        if (declared == MessageClass.Contract)
        {
            node?.Refuse(
                "Mails, die der Vertrag schuldet, werden von Problemen nie aufgehalten; „holdLimit“ weglassen.",
                "Problems never hold mails that are owed by the contract; leave “holdLimit” out.");
        }

        return node?.AsLimit();
    }

    private static List<CheckedStep.Place> Places(WrittenStep step, TextNode? idNode, ReminderCheck.Result? reminder)
    {
        var places = new List<CheckedStep.Place>();
        if (step.Id is { } id && idNode is not null)
        {
            places.Add(new(idNode, id, step.Anchor.Step, step.Anchor.StepAt, !step.RunsOnce)
            {
                BringsVoucher = step.BringsVoucher,
                RemindsOfVoucher = step.Anchor.On == AnchorEvent.VoucherExpires,
            });
            if (reminder is not null)
            {
                places.Add(new(reminder.At, Reminder.IdAfter(id), id, null, false));
            }
        }

        return places;
    }
}
