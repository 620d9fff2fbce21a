using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>How many webhooks came in on a day (UTC), by platform. Persisted: numbers only, kept longer than the log itself.</summary>
public sealed record ArrivalDay
{
    /// <summary>Stands in the row's key.</summary>
    [JsonIgnore]
    public LocalDate Date { get; init; }

    public ImmutableSortedDictionary<string, PlatformDay> Platforms { get; init; } =
        ImmutableSortedDictionary.Create<string, PlatformDay>(StringComparer.Ordinal);

    internal ArrivalDay With(ArrivalCount counted) => this with
    {
        Platforms = Platforms.SetItem(
            counted.Platform,
            Platforms.GetValueOrDefault(counted.Platform, new PlatformDay()).With(counted.Hour, counted.Outcome, counted.Count, counted.HeardAt)),
    };
}
