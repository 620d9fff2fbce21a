namespace PostPurchase.Bench.Journeys;

/// <summary>What <c>journeys</c> was asked for.</summary>
internal sealed record JourneysOptions
{
    /// <summary>Orders a round.</summary>
    public int Orders { get; init; } = 5_000;

    /// <summary>Up to five: later, customers of the first one are won back among the mails of the last.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Journeys that wait in the store meanwhile.</summary>
    public int Waiting { get; init; } = 1_000;

    /// <summary>Orders that each customer has, the one that is measured included; the others wait.</summary>
    public int OrdersPerCustomer { get; init; } = 1;

    /// <summary>Events of each measured order, the three of the shop included; the others are reports of the mail provider.</summary>
    public int Events { get; init; } = 3;

    /// <summary>Name of a measured order.</summary>
    public static string OrderOf(int round, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"b{round:d2}-{number:d7}");
}
