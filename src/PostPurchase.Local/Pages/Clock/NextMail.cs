using NodaTime;
using PostPurchase.Local.Running;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Pages.Clock;

/// <summary>Moves the simulated clock from one due time to the next until a mail was sent.</summary>
internal sealed class NextMail(WakeLoop loop, MailboxTable mailbox, HostClock clock)
{
    /// <summary>An order may be looked at without a mail, but not often in a row.</summary>
    private const int MaxMoves = 1000;

    /// <returns>False when nothing more is planned.</returns>
    public async Task<bool> Go(CancellationToken cancellation)
    {
        var before = mailbox.Count();
        for (var move = 0; move < MaxMoves && loop.NextDue() is { } due; move++)
        {
            await loop.MoveTo(Instant.Max(due, clock.GetCurrentInstant()), cancellation);
            if (mailbox.Count() > before)
            {
                return true;
            }
        }

        return false;
    }
}
