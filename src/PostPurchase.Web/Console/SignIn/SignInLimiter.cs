using System.Threading.RateLimiting;

namespace PostPurchase.Web.Console.SignIn;

/// <summary>How often somebody may try to sign in: from one address, and from all of them together, in each process.</summary>
internal sealed class SignInLimiter : IDisposable
{
    public const int PerAddress = 10;
    private const int Altogether = 300;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(address => Limit(address, PerAddress)),
        PartitionedRateLimiter.Create<string, string>(_ => Limit("all", Altogether)));

    public bool MayTry(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<string> Limit(string of, int tries) => RateLimitPartition.GetFixedWindowLimiter(
        of, _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = Window });
}
