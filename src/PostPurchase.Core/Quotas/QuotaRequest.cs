using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>What somebody wants to be noted of the pace, until it is.</summary>
/// <param name="Class">By which requests that come at once are ordered.</param>
/// <param name="Now">The moment.</param>
/// <param name="Change">What comes of it; pure, since it is repeated when another instance was faster.</param>
internal sealed record QuotaRequest(SendingClass Class, Instant Now, Func<QuotaState, (QuotaAnswer Answer, QuotaState After)> Change)
{
    private readonly TaskCompletionSource<QuotaAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<QuotaAnswer> Answer => _answer.Task;

    public void Settle(QuotaAnswer answer) => _answer.TrySetResult(answer);

    public void Fail(Exception cause) => _answer.TrySetException(cause);
}
