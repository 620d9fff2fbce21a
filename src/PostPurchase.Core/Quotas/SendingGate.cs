using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas;

/// <summary>What a step's mail has to pass before it goes out: first the provider's quota, so that what waits for it takes no place under the frequency cap.</summary>
public sealed class SendingGate(QuotaLedger quota, ContactBook contacts)
{
    /// <summary>Where it answers that the mail may go, the mail is counted and has its place under the cap.</summary>
    /// <param name="send">The step and why it may be sent.</param>
    /// <param name="id">The mail's name.</param>
    /// <param name="facts">Their journey has a record of the step as being sent.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async ValueTask<GateAnswer> Ask(StepDecision.Send send, Guid id, JourneyFacts facts, Instant now, CancellationToken cancellation)
    {
        var sending = facts.Journey.Find(send.Key) ?? throw new InvalidOperationException($"There is no record of {send.Key}.");
        switch (await quota.Ask(Wanted(send, sending, facts), now, cancellation))
        {
            case QuotaAnswer.Later later:
                return new GateAnswer(StepRecords.Queued(sending, later.At, now), null);
            case QuotaAnswer.TooLate:
                await GiveUpPlace(send, sending, id, facts, cancellation);
                return new GateAnswer(StepRecords.Queued(sending, null, now), null);
        }

        var cap = CustomerCap.Of(facts.Shop, facts.State);
        var wanted = new Contact(id, now, send.Step.Class, facts.Name);
        var place = await contacts.Reserve(
            facts.Shop.Id, facts.Order.Email ?? "", cap, wanted, facts.Place.Zone, facts.Journey.Contacts, cancellation);
        if (place.Verdict is not CapVerdict.Capped capped)
        {
            return new GateAnswer(null, place);
        }

        await quota.GiveBack(SendingClasses.Of(send.Step), now, cancellation);
        return new GateAnswer(StepRecords.Capped(sending, capped, send.Step, facts.Place, now), place);
    }

    /// <summary>The mail was not made after all, and leaves both to others.</summary>
    internal async ValueTask Unused(StepDecision.Send send, Guid id, JourneyFacts facts, Instant asked, CancellationToken cancellation)
    {
        await quota.GiveBack(SendingClasses.Of(send.Step), asked, cancellation);
        await Release(send, id, facts, cancellation);
    }

    /// <summary>What the provider's answer means for mails after this one.</summary>
    internal async ValueTask Answered(
        StepDecision.Send send, Guid id, JourneyFacts facts, SendOutcome outcome, Instant now, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case SendOutcome.Refused:
                await Release(send, id, facts, cancellation);
                break;
            case SendOutcome.Again { Throttled: true } again:
                await quota.Refused(again.At, now, cancellation);
                break;
        }
    }

    private static QuotaAsk Wanted(StepDecision.Send send, StepRecord sending, JourneyFacts facts)
    {
        var (window, place) = (send.Step.Timing.Window, facts.Place);
        return new QuotaAsk(SendingClasses.Of(send.Step), sending.Due is { } due ? due.At + send.Step.Expiry.ToDuration() : Instant.MaxValue)
        {
            Slot = sending.Slot,
            Opening = at => Schedule.NextOpening(window, at, place).At,
        };
    }

    /// <summary>An attempt before may have left a place; one whose outcome is unknown keeps it.</summary>
    private ValueTask GiveUpPlace(StepDecision.Send send, StepRecord sending, Guid id, JourneyFacts facts, CancellationToken cancellation) =>
        sending is { EarlierAt: not null, InDoubt: false } ? Release(send, id, facts, cancellation) : ValueTask.CompletedTask;

    private ValueTask Release(StepDecision.Send send, Guid id, JourneyFacts facts, CancellationToken cancellation) =>
        send.Step.Class == MessageClass.Contract
            ? ValueTask.CompletedTask
            : contacts.Release(facts.Shop.Id, facts.Order.Email ?? "", id, cancellation);
}
