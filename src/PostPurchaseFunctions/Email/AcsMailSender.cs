using Azure;
using Azure.Communication.Email;
using Microsoft.Extensions.Logging;
using NodaTime;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Running;

namespace PostPurchaseFunctions.Email;

/// <summary>
/// Sends through Azure Communication Services. The operation's id is made of the mail's and its order's, so that a send whose outcome is unknown can be
/// looked up before it is tried again (docs/adr/0005-mail-outcomes.md).
/// </summary>
internal sealed partial class AcsMailSender(
    EmailClient client,
    AcsEmailOptions options,
    ILogger<AcsMailSender> logger) : IMailSender
{
    /// <summary>A mail of which the service says that it does not have it may still be on its way in.</summary>
    private static readonly Duration Settling = Duration.FromMinutes(1);

    /// <summary>Somebody has to set something up; the mail waits for that.</summary>
    private static readonly Duration Repair = Duration.FromMinutes(5);

    private readonly OperationLookup _lookup = new(client);

    public async ValueTask<SendOutcome> Send(Mail mail, Instant now, CancellationToken cancellation)
    {
        var id = ProviderId.Of(mail);
        if (mail.InDoubt && await LookUp(id, now, cancellation) is { } known)
        {
            return known;
        }

        try
        {
            await client.SendAsync(WaitUntil.Started, AcsMessage.Of(mail, options.TrackEngagement), id, cancellation);
            return new SendOutcome.Accepted();
        }
        catch (Exception cause) when (IsFault(cause, cancellation))
        {
            return await After(cause, id, now, cancellation);
        }
    }

    private async ValueTask<SendOutcome> After(Exception cause, Guid id, Instant now, CancellationToken cancellation)
    {
        var (fault, code) = (SendFaults.Of(cause), SendFaults.Code(cause));
        switch (fault)
        {
            case SendFault.Throttled when cause is RequestFailedException refused:
                return new SendOutcome.Again(Spread.After(now, RetryAfter.Of(refused, now), id.ToString("N")), code) { Throttled = true };
            case SendFault.Configuration:
                Log.NotSetUp(logger, id, code);
                return new SendOutcome.Again(now + Repair, code);
            case SendFault.Duplicate:
                return new SendOutcome.Accepted();
            case SendFault.Rejected:
                // Perhaps a duplicate that does not say so.
                return await LookUp(id, now, cancellation) ?? new SendOutcome.Refused(code);
            default:
                Log.OutcomeUnknown(logger, id, code);
                return await LookUp(id, now, cancellation) ?? Doubtful(now);
        }
    }

    /// <summary>What became of the mail; null where the service does not know it.</summary>
    private async ValueTask<SendOutcome?> LookUp(Guid id, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await _lookup.Find(id, cancellation) switch
            {
                OperationLookup.Found.Taken => new SendOutcome.Accepted(),
                OperationLookup.Found.Dropped dropped => new SendOutcome.Refused(dropped.Code),
                OperationLookup.Found.Nothing => null,
                var other => throw new InvalidOperationException($"No outcome for {other}."),
            };
        }
        catch (Exception cause) when (IsFault(cause, cancellation))
        {
            Log.OutcomeUnknown(logger, id, SendFaults.Code(cause));
            return cause is RequestFailedException { Status: 429 } throttled
                ? new SendOutcome.Again(Spread.After(now, RetryAfter.Of(throttled, now), id.ToString("N")), "outcome unknown") { InDoubt = true }
                : Doubtful(now);
        }
    }

    private static SendOutcome.Again Doubtful(Instant now) => new(now + Settling, "outcome unknown") { InDoubt = true };

    /// <summary>A host that stops is none: the record of the send says that its outcome is open.</summary>
    private static bool IsFault(Exception cause, CancellationToken cancellation) =>
        cause is RequestFailedException or IOException or OperationCanceledException or Azure.Identity.AuthenticationFailedException
        && !cancellation.IsCancellationRequested;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The e-mail service is not set up for the mail {Mail}: {Code}.")]
        public static partial void NotSetUp(ILogger logger, Guid mail, string code);

        [LoggerMessage(2, LogLevel.Warning, "The outcome of sending the mail {Mail} is unknown: {Code}.")]
        public static partial void OutcomeUnknown(ILogger logger, Guid mail, string code);
    }
}
