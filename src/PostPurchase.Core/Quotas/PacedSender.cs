using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Quotas;

/// <summary>Sends mails that belong to no journey. They are answers to what somebody just did, and go like contract mails.</summary>
public sealed class PacedSender(IMailSender provider, QuotaLedger quota)
{
    /// <param name="mail">The mail.</param>
    /// <param name="until">What would be sent later is not to be sent at all.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<SendOutcome> Send(Mail mail, Instant until, Instant now, CancellationToken cancellation)
    {
        switch (await quota.Ask(new QuotaAsk(SendingClass.Contract, until), now, cancellation))
        {
            case QuotaAnswer.Later later:
                return new SendOutcome.Again(later.At, "sending quota");
            case QuotaAnswer.TooLate:
                return new SendOutcome.Refused("sending quota");
        }

        var outcome = await provider.Send(mail, now, cancellation);
        if (outcome is SendOutcome.Again { Throttled: true } again)
        {
            await quota.Refused(again.At, now, cancellation);
        }

        return outcome;
    }
}
