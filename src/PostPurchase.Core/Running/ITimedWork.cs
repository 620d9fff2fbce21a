using NodaTime;

namespace PostPurchase.Core.Running;

/// <summary>Work that is due by the clock and belongs to no order, such as a webhook to be tried again, or what is done once a day.</summary>
public interface ITimedWork
{
    /// <summary>
    /// When there is something to do next, which may have passed; null: only news can give it work. Asked often, so it is
    /// answered from memory or by one small query.
    /// </summary>
    ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation);

    /// <summary>Does all that is due. Safe to run at any time, any number of times, in several places at once.</summary>
    ValueTask Run(Instant now, CancellationToken cancellation);
}
