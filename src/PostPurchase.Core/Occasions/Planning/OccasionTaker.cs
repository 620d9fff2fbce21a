using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Does for one candidate what the day asks for.</summary>
public sealed class OccasionTaker(IPartitionStore store, OccasionMatcher matcher, OccasionBook book)
{
    /// <summary>How often somebody else may get in between before something must be wrong.</summary>
    private const int MaxRounds = 100;

    private readonly CustomerPartitions _customers = new(store);

    /// <returns>How many journeys begin; and whether the customer has no orders any more.</returns>
    internal async ValueTask<(int Came, bool IsNobody)> Take(OpenRun run, Candidate candidate, Instant now, CancellationToken cancellation)
    {
        var came = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var matches = await matcher.Match(run, candidate, cancellation);
            if (matches is [OccasionMatch.NoOrder] && candidate is Candidate.OfAddress { Listed: not null } address)
            {
                return (0, !await _customers.HasOrders(CustomerKeys.OfHash(run.Shop.Id, address.Hash), cancellation));
            }

            var (taken, isDone) = await Take(run, matches, now, cancellation);
            came += taken;
            if (isDone)
            {
                return (came, false);
            }
        }

        throw new InvalidOperationException($"A customer of {run.Shop.Id} was changed by others {MaxRounds} times in a row.");
    }

    private async ValueTask<(int Came, bool IsDone)> Take(
        OpenRun run, IReadOnlyList<OccasionMatch> matches, Instant now, CancellationToken cancellation)
    {
        var came = 0;
        foreach (var found in matches.OfType<OccasionMatch.Found>())
        {
            if (await book.Take(run.Shop.Id, run.Campaign, found, now, cancellation) is not { } isNew)
            {
                return (came, false);
            }

            came += isNew ? 1 : 0;
        }

        return (came, true);
    }
}
