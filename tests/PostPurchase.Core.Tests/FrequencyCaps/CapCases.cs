using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Tests.FrequencyCaps;

/// <summary>Random caps, and mails of several journeys to one address: mostly onwards in time, sometimes back, often at the very edge of a day or period.</summary>
internal sealed class CapCases(int seed)
{
    private static readonly (DateTimeZone Zone, Instant Start)[] Places =
    [
        (Zone("Europe/Berlin"), Instant.FromUtc(2026, 3, 20, 23, 0)),
        (Zone("Europe/Berlin"), Instant.FromUtc(2026, 10, 15, 22, 0)),
        (Zone("America/Sao_Paulo"), Instant.FromUtc(2018, 10, 28, 3, 0)),
        (Zone("America/Sao_Paulo"), Instant.FromUtc(2018, 2, 10, 2, 0)),
        (Zone("America/St_Johns"), Instant.FromUtc(2010, 11, 1, 2, 30)),
        (Zone("Australia/Lord_Howe"), Instant.FromUtc(2026, 3, 28, 13, 0)),
        (Zone("Pacific/Apia"), Instant.FromUtc(2011, 12, 24, 10, 0)),
        (DateTimeZone.Utc, Instant.FromUtc(2026, 1, 1, 0, 0)),
    ];

    private readonly Random _random = new(seed);
    private Instant _clock;
    private int _mails;

    public FrequencyCap Cap { get; private set; } = new();

    public DateTimeZone Here { get; private set; } = DateTimeZone.Utc;

    /// <summary>Another shop and another customer.</summary>
    public void Restart()
    {
        (Here, _clock) = Places[_random.Next(Places.Length)];
        Cap = new FrequencyCap
        {
            Advertising = new AdvertisingLimit { Most = _random.Next(1, 4), Days = _random.Next(1, 9) },
            NonContractPerDay = _random.Next(3),
            WithinJourney = _random.Next(2) == 0,
        };
    }

    /// <summary>The next mail; now and then one that was there before, at another time.</summary>
    public Contact Next(ContactHistory history)
    {
        _clock += Duration.FromHours(_random.Next(30));
        var known = history.Contacts.Count > 0 ? history.Contacts[_random.Next(history.Contacts.Count)] : null;
        var from = known is not null && _random.Next(3) == 0 ? known.At + (_random.Next(-1, 2) * Duration.FromDays(Cap.Advertising.Days)) : _clock;
        var at = _random.Next(8) switch
        {
            0 => from - Duration.FromHours(_random.Next(96)),
            1 => from + Duration.FromMilliseconds(_random.Next(86_400_000)),
            _ => from + Duration.FromNanoseconds(_random.Next(-1, 2)),
        };
        return known is not null && _random.Next(8) == 0
            ? known with { At = at }
            : new Contact(Contacts.Id(++_mails), at, Class(), $"journey {_random.Next(5)}");
    }

    /// <summary>A moment before the end, but not before the start.</summary>
    public Instant Between(Instant start, Instant end) => start + ((end - start) * _random.NextDouble()) is var moment && moment < end ? moment : start;

    private MessageClass Class() => _random.Next(10) switch
    {
        0 => MessageClass.Contract,
        < 3 => MessageClass.Service,
        _ => MessageClass.Advertising,
    };

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
