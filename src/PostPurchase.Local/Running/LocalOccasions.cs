using NodaTime;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Running;

namespace PostPurchase.Local.Running;

/// <summary>
/// Plans occasions a few pages at a time. The orders that a slice tells are looked at before the next one, so that mails that are due
/// meanwhile do not queue behind all of a season.
/// </summary>
internal sealed class LocalOccasions(OccasionAgenda agenda, OccasionBatch batch, IntakePressure intake, WorkSignal signal) : ITimedWork
{
    /// <summary>Some thousand customers, a second or less.</summary>
    private const int PagesAtOnce = 8;

    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) => agenda.NextDue(now, cancellation);

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        for (var page = 0; page < PagesAtOnce; page++)
        {
            await intake.StandBack(cancellation);
            if (!await batch.RunNext(now, cancellation))
            {
                return;
            }
        }

        // There is more. Told by a signal, since a simulated clock that stands still has no other.
        signal.Raise();
    }
}
