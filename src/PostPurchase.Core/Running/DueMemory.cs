using NodaTime;

namespace PostPurchase.Core.Running;

/// <summary>
/// When timed work is due next, from memory for a while: it is asked often, and what is due is in the store. News that come while the
/// store is being read are not overlooked.
/// </summary>
/// <param name="fresh">How long it is answered from memory.</param>
internal sealed class DueMemory(Duration fresh)
{
    private Known? _known;
    private int _news;

    /// <param name="now">When it is asked; a clock that was put back makes the memory void.</param>
    /// <param name="read">Reads it from the store; null: only news can give work.</param>
    public async ValueTask<Instant?> Next(Instant now, Func<ValueTask<Instant?>> read)
    {
        if (_known is { } known && known.ReadAt <= now && now < known.ReadAt + fresh)
        {
            return known.Next;
        }

        var news = Volatile.Read(ref _news);
        var next = await read();
        Remember(next, now, news);
        return next;
    }

    /// <summary>There is news, on record by now: the next who asks has it read.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _news);
        _known = null;
    }

    private void Remember(Instant? next, Instant now, int news)
    {
        var known = new Known(next, now);
        _known = known;
        if (Volatile.Read(ref _news) != news)
        {
            Interlocked.CompareExchange(ref _known, null, known);
        }
    }

    private sealed record Known(Instant? Next, Instant ReadAt);
}
