using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>Makes a step's mail and hands it to the provider, if its quota and the frequency cap let it through.</summary>
public sealed class StepSender(
    MailComposer composer, MailLinks links, IMailSender provider, SendingGate gate, IEnumerable<IMailExtra> extras)
{
    /// <summary>The journey with what became of the step.</summary>
    /// <param name="facts">Their journey has a record of the step as being sent. It need not be stored for a mail that the cap counts: its place under the cap is stored then, and names it.</param>
    public async ValueTask<JourneyRecord> Send(StepDecision.Send send, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        var sending = facts.Journey.Find(send.Key);
        if (sending is not { MessageId: { } id, Due: { } due })
        {
            throw new InvalidOperationException($"The step {send.Key} is sent without a record of it.");
        }

        var passing = await gate.Ask(send, id, facts, now, cancellation);
        var journey = passing.Place is { Known: var known } ? facts.Journey with { Contacts = known } : facts.Journey;
        if (passing.Stopped is { } stopped)
        {
            return journey.With(send.Key, stopped);
        }

        // A place of an attempt that the journey knows nothing of: it was cut off, or goes on elsewhere at this moment.
        var inDoubt = sending.InDoubt || (passing.Place?.Earlier is { } earlier && earlier != sending.EarlierAt);
        var prepared = await Prepare(new PreparedMail(id, send, Request(send, facts, due.At), sending), facts, now, cancellation);
        if (prepared.Skip is { } skip)
        {
            await gate.Unused(send, id, facts, now, cancellation);
            await Withdraw(prepared, facts, now, cancellation);
            return journey.With(send.Key, StepRecords.Stopped(prepared.Record, skip, now));
        }

        var mail = composer.Compose(id, prepared.Request, facts.Journey.Campaign, send.Step.Id) with { InDoubt = inDoubt };
        var outcome = await provider.Send(mail, now, cancellation);
        await gate.Answered(send, id, facts, outcome, now, cancellation);

        // What an attempt before may have brought to the customer stays the customer's.
        if (outcome is SendOutcome.Refused && !inDoubt)
        {
            await Withdraw(prepared, facts, now, cancellation);
        }

        return journey.With(send.Key, StepRecords.After(prepared.Record, outcome, now));
    }

    private async ValueTask<PreparedMail> Prepare(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        foreach (var extra in extras)
        {
            mail = mail.Skip is null ? await extra.Add(mail, facts, now, cancellation) : mail;
        }

        return mail;
    }

    private async ValueTask Withdraw(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        foreach (var extra in extras)
        {
            await extra.Withdraw(mail, facts, now, cancellation);
        }
    }

    private MessageRequest Request(StepDecision.Send send, JourneyFacts facts, Instant dueAt) => new()
    {
        Template = send.Step.Message,
        Own = send.Step.Own,
        Class = send.Step.Class,
        To = Recipient.Of(send.Step, send.Key.Occurrence, facts),
        ForSupport = send.Step.Audience == Audience.Support,
        Language = send.Step.Audience == Audience.Support
            ? Languages.Pick(facts.Shop.Language, Languages.German)
            : Languages.Of(facts.State, facts.Shop),
        Zone = send.Step.Audience == Audience.Support ? RecipientPlaces.ShopZone(facts.Shop) : facts.Place.Zone,
        Shop = facts.Shop,
        State = facts.State with { KeptLines = Occurrences.LinesOf(send.Step, send.Key.Occurrence, facts.State) },
        Shipment = facts.State.Shipments.FirstOrDefault(shipment => shipment.Id == send.Key.Occurrence),
        Return = facts.State.Returns.FirstOrDefault(item => item.Id == send.Key.Occurrence),
        Case = facts.State.Cases.FirstOrDefault(found => found.Id == send.Key.Occurrence),
        Withdrawal = facts.State.Withdrawals.FirstOrDefault(declared => declared.Id == send.Key.Occurrence),
        Occasion = facts.Occasion is { } came ? OccasionContent.Of(came, facts.Campaign) : null,
        Promotes = send is { Step.Class: MessageClass.Contract, Basis: not null },
        Links = links.For(new(facts.Shop.Id, facts.Order.Id), send.Step.Message, send.Key.Occurrence, dueAt),
    };
}
