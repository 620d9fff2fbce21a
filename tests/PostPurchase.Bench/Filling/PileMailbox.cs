using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Bench.Filling;

/// <summary>Mails that lie in memory until they are taken away.</summary>
internal sealed class PileMailbox : IMailSender
{
    private ConcurrentQueue<(Mail Mail, Instant At)> _mails = new();

    public ValueTask<SendOutcome> Send(Mail mail, Instant now, CancellationToken cancellation)
    {
        _mails.Enqueue((mail, now));
        return new(new SendOutcome.Accepted());
    }

    /// <summary>Nothing may be at work meanwhile.</summary>
    public IReadOnlyCollection<(Mail Mail, Instant At)> Take() => Interlocked.Exchange(ref _mails, new());
}
