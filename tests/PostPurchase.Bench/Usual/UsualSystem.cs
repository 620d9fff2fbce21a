namespace PostPurchase.Bench.Usual;

/// <summary>One way to send five timed mails per order, as processes that can be killed.</summary>
internal abstract class UsualSystem : IAsyncDisposable
{
    /// <summary>Of the table.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, and when it flushes.</summary>
    public abstract string Does { get; }

    /// <summary>Most memory of its processes together, in MiB, since they were started last.</summary>
    public abstract double PeakMiB { get; }

    /// <summary>How long after the last order it is until all mails are due; nothing where its clock is moved.</summary>
    public virtual TimeSpan UntilAllAreDue => TimeSpan.FromMilliseconds(UsualMails.Delays[^1]);

    /// <summary>Starts its processes on what they find in their folder; ends when it takes orders.</summary>
    /// <param name="sends">Whether it sends what is due at once, or holds it until <see cref="Send"/>.</param>
    public abstract Task Start(bool sends);

    /// <summary>SIGKILL to all of it.</summary>
    public abstract Task Kill();

    /// <summary>Ends when the order is acknowledged, and so is to be durable. Can be repeated.</summary>
    /// <exception cref="HttpRequestException">It was not; it may be repeated.</exception>
    public abstract Task Take(string order);

    /// <summary>Has it send all that is due; ends at once or when that is done. Can be repeated.</summary>
    /// <exception cref="HttpRequestException">It did not hear.</exception>
    public abstract Task Send();

    /// <summary>Holds what becomes due from now on.</summary>
    public abstract Task Hold();

    public abstract ValueTask DisposeAsync();
}
