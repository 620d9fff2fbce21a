using PostPurchase.Core.Messages;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>
/// Store and mail provider whose calls are counted together, in the order in which they are awaited, and of which one fails: before
/// anything is done, or after it, so that only the answer is lost.
/// </summary>
internal sealed class FaultyCalls(IPartitionStore store, IMailSender provider) : IPartitionStore, IMailSender
{
    private int _calls;

    /// <summary>The call that fails, from 1; 0 for none.</summary>
    public int FailsAt { get; init; }

    /// <summary>Whether it fails after the work.</summary>
    public bool AfterWork { get; init; }

    public int Calls => _calls;

    public ValueTask<Row?> Get(PartitionKey partition, string key, CancellationToken cancellation) =>
        Call(() => store.Get(partition, key, cancellation));

    public ValueTask<IReadOnlyList<Row>> Query(PartitionKey partition, string from, string to, int limit, CancellationToken cancellation) =>
        Call(() => store.Query(partition, from, to, limit, cancellation));

    public ValueTask<CommitResult> Commit(PartitionKey partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        Call(() => store.Commit(partition, changes, cancellation));

    public ValueTask<SendOutcome> Send(Mail mail, NodaTime.Instant now, CancellationToken cancellation) =>
        Call(() => provider.Send(mail, now, cancellation));

    private async ValueTask<T> Call<T>(Func<ValueTask<T>> work)
    {
        var fails = Interlocked.Increment(ref _calls) == FailsAt;
        if (fails && !AfterWork)
        {
            throw new IOException("The network is down.");
        }

        var result = await work();
        return fails ? throw new IOException("The answer is lost.") : result;
    }
}
