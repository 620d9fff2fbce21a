using NodaTime;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Quotas;

/// <summary>
/// Counts mails and keeps bookings, in rows that all instances share; so nothing starts afresh after a restart. What is asked while a
/// commit is on its way shares the next one. Without a quota nothing is read or written.
/// </summary>
public sealed class QuotaLedger(IPartitionStore store, SendingQuota quota)
{
    /// <summary>A conflict means that another instance got through; each round one does.</summary>
    private const int MaxRounds = 500;

    private static readonly QuotaAnswer Go = new QuotaAnswer.Go();

    private readonly Lock _gate = new();
    private List<QuotaRequest> _waiting = [];
    private bool _running;
    private QuotaRows? _known;

    /// <summary>Whether the mail may go now; then it is counted, durably.</summary>
    public ValueTask<QuotaAnswer> Ask(QuotaAsk ask, Instant now, CancellationToken cancellation) =>
        Change(ask.Class, now, state => QuotaRule.Ask(state, quota, ask, now), cancellation);

    /// <summary>A mail that was let through does not go after all. The moment is that at which it asked.</summary>
    public async ValueTask GiveBack(SendingClass of, Instant asked, CancellationToken cancellation) =>
        await Change(of, asked, state => (Go, state with { Sent = state.Sent.With(of, -1, asked) }), cancellation);

    /// <summary>The provider has had enough, whatever we have counted: others may use it too.</summary>
    public async ValueTask Refused(Instant until, Instant now, CancellationToken cancellation) => await Change(
        SendingClass.Contract,
        now,
        state => (Go, state.Sent.HoldUntil >= until ? state : state with { Sent = state.Sent with { HoldUntil = until } }),
        cancellation);

    private async ValueTask<QuotaAnswer> Change(
        SendingClass of, Instant now, Func<QuotaState, (QuotaAnswer Answer, QuotaState After)> change, CancellationToken cancellation)
    {
        if (!quota.IsSet)
        {
            return Go;
        }

        var request = new QuotaRequest(of, now, change);
        lock (_gate)
        {
            _waiting.Add(request);
            if (!_running)
            {
                // Beside the caller, who need not wait for what others ask meanwhile.
                _running = true;
                _ = Task.Run(Run, CancellationToken.None);
            }
        }

        return await request.Answer.WaitAsync(cancellation);
    }

    /// <summary>Until nobody waits any more.</summary>
    private async Task Run()
    {
        while (TakeWaiting() is { Count: > 0 } batch)
        {
            try
            {
                await Settle(batch);
            }
            catch (Exception cause)
            {
                _known = null;
                batch.ForEach(request => request.Fail(cause));
            }
        }
    }

    private List<QuotaRequest> TakeWaiting()
    {
        lock (_gate)
        {
            var batch = _waiting;
            (_waiting, _running) = ([], batch.Count > 0);
            return batch;
        }
    }

    /// <summary>All of them in one commit, which no caller's end may cut off: it is made for others too.</summary>
    private async Task Settle(List<QuotaRequest> batch)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            _known ??= await QuotaRows.Load(store, CancellationToken.None);
            var (state, answers) = (_known.State, new List<(QuotaRequest Request, QuotaAnswer Answer)>(batch.Count));
            foreach (var request in batch.OrderBy(request => request.Class))
            {
                (var answer, state) = request.Change(state);
                answers.Add((request, answer));
            }

            _known = await _known.Write(store, state, batch.Max(request => request.Now), CancellationToken.None);
            if (_known is not null)
            {
                answers.ForEach(settled => settled.Request.Settle(settled.Answer));
                return;
            }
        }

        throw new InvalidOperationException($"What is sent was counted by others {MaxRounds} times in a row.");
    }
}
