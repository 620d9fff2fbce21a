using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>What came in for a shop and is not written yet.</summary>
/// <param name="shop">Whose it is.</param>
/// <param name="salt">Tells it from the same of another process.</param>
internal sealed class PendingArrivals(ShopId shop, long salt)
{
    private readonly List<Arrival> _listed = [];
    private readonly Dictionary<(LocalDate Date, int Hour, string Platform, ArrivalOutcome Outcome), (int Count, Instant? HeardAt)> _counts = [];

    public ShopId Shop => shop;

    public long Salt => salt;

    public IReadOnlyList<Arrival> Listed => _listed;

    public IEnumerable<ArrivalCount> Counts => _counts.Select(pair =>
        new ArrivalCount(pair.Key.Date, pair.Key.Hour, pair.Key.Platform, pair.Key.Outcome, pair.Value.Count, pair.Value.HeardAt));

    /// <param name="arrival">What came.</param>
    /// <param name="isListed">False: it is counted only.</param>
    public void Add(Arrival arrival, bool isListed)
    {
        if (isListed)
        {
            _listed.Add(arrival);
        }

        var at = arrival.At.InUtc();
        var key = (at.Date, at.Hour, arrival.Platform, arrival.Outcome);
        var known = _counts.GetValueOrDefault(key);
        _counts[key] = (known.Count + 1, arrival.IsHeard ? arrival.At : known.HeardAt);
    }
}
