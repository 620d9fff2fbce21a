using NodaTime;
using PostPurchase.Core.Intake.Arrivals;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>In which hours a platform was heard.</summary>
internal sealed class PlatformHours
{
    public const int OfDay = 24;

    private readonly HashSet<Instant> _heard = [];
    private readonly SortedDictionary<Instant, int> _badSignatures = [];

    private PlatformHours(string platform) => Platform = platform;

    public string Platform { get; }

    public Instant? FirstHour { get; private set; }

    public Instant? LastAt { get; private set; }

    /// <summary>Those of every platform that was ever heard.</summary>
    /// <param name="days">Oldest first.</param>
    public static IReadOnlyList<PlatformHours> Of(IReadOnlyList<ArrivalDay> days)
    {
        var all = new SortedDictionary<string, PlatformHours>(StringComparer.Ordinal);
        foreach (var day in days)
        {
            foreach (var (platform, counts) in day.Platforms)
            {
                if (!all.TryGetValue(platform, out var hours))
                {
                    hours = new PlatformHours(platform);
                    all.Add(platform, hours);
                }

                hours.Add(day.Date, counts);
            }
        }

        return [.. all.Values.Where(hours => hours.LastAt is not null)];
    }

    public static Instant StartOf(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() / 3600 * 3600);

    public bool WasHeard(Instant hour) => _heard.Contains(hour);

    public int BadSignaturesSince(Instant at) => _badSignatures.Where(pair => pair.Key >= StartOf(at)).Sum(pair => pair.Value);

    private void Add(LocalDate date, PlatformDay counts)
    {
        var midnight = date.AtMidnight().InUtc().ToInstant();
        for (var hour = 0; hour < OfDay; hour++)
        {
            var start = midnight + Duration.FromHours(hour);
            if (counts.Heard(hour) > 0)
            {
                _heard.Add(start);
                FirstHour ??= start;
            }

            if (counts.Count(hour, ArrivalOutcome.BadSignature) is > 0 and var bad)
            {
                _badSignatures[start] = bad;
            }
        }

        LastAt = counts.LastAt ?? LastAt;
    }
}
