using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>How long a chaos run is, and how much goes wrong in it.</summary>
public sealed record ChaosOptions
{
    public int Orders { get; init; } = 10_000;

    public int Kills { get; init; } = 20;

    /// <summary>How often each kind of trouble with the disk and the database comes.</summary>
    public int Troubles { get; init; } = 5;

    /// <summary>Whether the disk turns read-only instead of full; the database is in no other trouble then.</summary>
    public bool TurnsReadOnly { get; init; }

    /// <summary>How long such trouble lasts.</summary>
    public TimeSpan Lasting { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>Percent of the webhooks that are cut off, go unheard, come slowly or come twice.</summary>
    public int Rough { get; init; } = 20;

    public int Seed { get; init; } = 1;

    /// <summary>How long the run waits for anything that has to come: a few kills and troubles one after the other, and the work of all orders.</summary>
    internal Patience Patience => new(TimeSpan.FromMinutes(3) + (Orders * TimeSpan.FromMilliseconds(200)));
}
