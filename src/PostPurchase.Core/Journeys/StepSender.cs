using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Journeys;

/// <summary>Makes a step's mail and hands it to the provider.</summary>
public sealed class StepSender(MailComposer composer, MailLinks links, IMailSender provider)
{
    /// <summary>The record of the step, which names the mail, after the provider answered.</summary>
    public async ValueTask<StepRecord> Send(StepDecision.Send send, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        var sending = facts.Journey.Find(send.Key);
        if (sending is not { MessageId: { } id, Due: { } due })
        {
            throw new InvalidOperationException($"The step {send.Key} is sent without a record of it.");
        }

        var request = new MessageRequest
        {
            Template = send.Step.Message,
            Class = send.Step.Class,
            Language = Languages.Pick(facts.Order.Language, facts.Shop.Language),
            Zone = facts.Place.Zone,
            Shop = facts.Shop,
            State = facts.State with { KeptLines = Occurrences.LinesOf(send.Step, send.Key.Occurrence, facts.State) },
            Shipment = facts.State.Shipments.FirstOrDefault(shipment => shipment.Id == send.Key.Occurrence),
            Return = facts.State.Returns.FirstOrDefault(item => item.Id == send.Key.Occurrence),
            Links = links.For(new(facts.Shop.Id, facts.Order.Id), send.Step.Id, due.At),
        };
        var mail = composer.Compose(id, request, facts.Journey.Campaign, send.Step.Id) with { InDoubt = sending.InDoubt };
        return StepRecords.After(sending, await provider.Send(mail, now, cancellation), now);
    }
}
