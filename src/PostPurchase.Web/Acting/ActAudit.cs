using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.Acting;

/// <summary>Notes what support did about journeys.</summary>
internal static class ActAudit
{
    public static ValueTask Acted(this AuditLog audit, OrderKey order, Who who, ActWish wish, Instant now, CancellationToken cancellation) =>
        audit.Note(order.Shop, who, ActionOf(wish.Act), order.Order.Value, DetailOf(wish), now, cancellation);

    private static AuditedAction ActionOf(JourneyAct act) => act switch
    {
        JourneyAct.Skip => AuditedAction.StepSkipped,
        JourneyAct.Restore => AuditedAction.StepRestored,
        JourneyAct.SendNow => AuditedAction.StepSentNow,
        JourneyAct.Resend => AuditedAction.MailResent,
        JourneyAct.Stop => AuditedAction.JourneyStopped,
        JourneyAct.Continue => AuditedAction.JourneyContinued,
        _ => throw new InvalidOperationException($"No action for {act}."),
    };

    private static string DetailOf(ActWish wish) =>
        string.Join(' ', new[] { wish.Campaign, wish.Occasion, wish.Step, wish.Occurrence }.Where(part => part is { Length: > 0 }));
}
