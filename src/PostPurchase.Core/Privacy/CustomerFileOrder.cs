using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>An order of a customer, with all that happened to it and the mails about it.</summary>
/// <param name="Order">As last described; null where only events are known.</param>
/// <param name="Events">By their own times.</param>
/// <param name="Mails">Mails that went out, oldest first.</param>
public sealed record CustomerFileOrder(
    OrderId Id, Order? Order, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<CustomerFileOrder.SentMail> Mails)
{
    /// <param name="Basis">The legal basis of advertising; null for other mails.</param>
    public sealed record SentMail(Guid? Id, Instant At, string Campaign, string Step, string? Basis);

    internal static CustomerFileOrder Of(OrderPartition partition) => new(
        partition.Key.Order,
        partition.State.Order,
        [.. partition.Events.OrderBy(recorded => recorded.Event.At).ThenBy(recorded => recorded.Id, StringComparer.Ordinal)],
        [.. partition.Journeys.Values.SelectMany(journey => Mailed(journey.Record)).OrderBy(mail => mail.At)]);

    private static IEnumerable<SentMail> Mailed(JourneyRecord journey) =>
        from step in journey.Steps.Concat(journey.Resent ?? journey.Steps.Clear())
        where step.Value.Progress is StepProgress.Sent or StepProgress.Sending
        select new SentMail(step.Value.MessageId, step.Value.At, journey.Campaign, step.Key, step.Value.Basis);
}
