using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What support did about a journey, as far as it is in force.</summary>
internal static class Acts
{
    /// <summary>The last thing that was done about an occurrence of a step: skip, restore or send now. Null: nothing.</summary>
    public static OrderEvent.JourneyActed? Of(StepKey key, JourneyFacts facts) => facts.State.Acts.LastOrDefault(act =>
        IsOf(act, facts)
        && act is { Act: JourneyAct.Skip or JourneyAct.Restore or JourneyAct.SendNow }
        && (act.Step == key.Step || IsReminded(act, key))
        && (act.Occurrence is null || act.Occurrence == key.Occurrence));

    /// <summary>Who stopped the journey, where it is stopped for the step: contract mails are owed even then.</summary>
    public static OrderEvent.JourneyActed? StopOf(Step step, JourneyFacts facts) =>
        facts.State.Acts.Count == 0 || step.Class == MessageClass.Contract ? null : StopOf(facts);

    /// <summary>Who stopped the journey; null while it goes on.</summary>
    public static OrderEvent.JourneyActed? StopOf(JourneyFacts facts) =>
        facts.State.Acts.LastOrDefault(act => IsOf(act, facts) && act is { Act: JourneyAct.Stop or JourneyAct.Continue })
            is { Act: JourneyAct.Stop } stop ? stop : null;

    /// <summary>Mails that are to be sent once more.</summary>
    public static IEnumerable<OrderEvent.JourneyActed> Resends(JourneyFacts facts) =>
        facts.State.Acts.Where(act => act is { Act: JourneyAct.Resend, Step: not null, Request: not null } && IsOf(act, facts));

    /// <summary>Whether the act is done already and says nothing new.</summary>
    public static bool IsRepeated(OrderEvent.JourneyActed act, JourneyFacts facts) => act.Act switch
    {
        JourneyAct.Stop => StopOf(facts) is not null,
        JourneyAct.Continue => StopOf(facts) is null,
        JourneyAct.Resend => facts.State.Acts.Any(known => known.Request == act.Request),
        _ => Of(new StepKey(act.Step ?? "", act.Occurrence), facts)?.Act == act.Act,
    };

    /// <summary>Nobody is reminded of a mail that was left out.</summary>
    private static bool IsReminded(OrderEvent.JourneyActed act, StepKey key) =>
        act is { Act: JourneyAct.Skip or JourneyAct.Restore, Step: { } step } && key.Step == Reminder.IdAfter(step);

    private static bool IsOf(OrderEvent.JourneyActed act, JourneyFacts facts) =>
        act.Campaign == facts.Journey.Campaign && act.Occasion == facts.Journey.Occasion;
}
