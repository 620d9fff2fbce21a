using NodaTime;

namespace PostPurchase.Core.Journeys;

/// <summary>Adds to a mail what does not follow from its order alone, such as a voucher. Asked just before the mail is made, when nothing else keeps it from going out.</summary>
public interface IMailExtra
{
    /// <summary>
    /// The mail with what is to be added; the same where there is nothing. Safe to repeat: the same <see cref="PreparedMail.Id"/> gets
    /// the same again, since an attempt before may have reached the customer. A fault repeats the look.
    /// </summary>
    ValueTask<PreparedMail> Add(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation);

    /// <summary>The mail does not go out, and never did: what was set apart for it is free again. Safe to repeat.</summary>
    ValueTask Withdraw(PreparedMail mail, JourneyFacts facts, Instant now, CancellationToken cancellation) => ValueTask.CompletedTask;
}
