using NodaTime;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Quotas;

/// <summary>Mails that come in crowds and one by one, and come back when they are told to.</summary>
internal sealed class Traffic(Random random, SendingQuota quota)
{
    private readonly MemoryStore _store = new();
    private readonly PriorityQueue<(SendingClass Class, Instant Until, Instant? Slot), Instant> _due = new();
    private readonly List<Instant> _sent = [];

    /// <summary>How often a mail asked.</summary>
    public int Asked { get; private set; }

    /// <summary>When mails went, in order.</summary>
    public async Task<IReadOnlyList<Instant>> Run(Instant start, Duration length)
    {
        for (var crowd = 0; crowd < 20; crowd++)
        {
            var at = start + Duration.FromSeconds(random.Next((int)length.TotalSeconds));
            for (var mail = random.Next(random.Next(3) == 0 ? 150 : 5); mail > 0; mail--)
            {
                var apart = Duration.FromSeconds(random.Next(600));
                _due.Enqueue(((SendingClass)random.Next(4), at + Duration.FromHours(random.Next(1, 100)), null), at + apart);
            }
        }

        var instances = Instances();
        while (_due.TryPeek(out _, out var now))
        {
            var asking = new List<(SendingClass Class, Instant Until, Instant? Slot)>();
            while (asking.Count < 40 && _due.TryPeek(out _, out var at) && at == now)
            {
                asking.Add(_due.Dequeue());
            }

            // All memory of some is lost.
            instances = random.Next(50) == 0 ? Instances() : instances;
            await Task.WhenAll(asking.Select(mail => Ask(instances[random.Next(instances.Length)], mail, now)));
        }

        return _sent;
    }

    private QuotaLedger[] Instances() => [.. Enumerable.Range(0, 3).Select(_ => new QuotaLedger(_store, quota))];

    private async Task Ask(QuotaLedger ledger, (SendingClass Class, Instant Until, Instant? Slot) mail, Instant now)
    {
        var answer = await ledger.Ask(new QuotaAsk(mail.Class, mail.Until) { Slot = mail.Slot }, now, CancellationToken.None);
        lock (_sent)
        {
            Asked++;
            switch (answer)
            {
                case QuotaAnswer.Go:
                    _sent.Add(now);
                    break;
                case QuotaAnswer.Later later:
                    Assert.InRange(later.At, now + Duration.Epsilon, mail.Until);
                    _due.Enqueue(mail with { Slot = later.At }, later.At);
                    break;
            }
        }
    }
}
