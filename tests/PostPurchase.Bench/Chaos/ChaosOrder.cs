using System.Globalization;
using NodaTime;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Chaos;

/// <summary>One order of the run: what its shop tells, and the mails that must come of it.</summary>
internal sealed record ChaosOrder(int Number)
{
    private const int Kinds = 5;

    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 28, 13, 0);

    /// <summary>After the check-in, before the survey.</summary>
    public static Instant Middle { get; } = Instant.FromUtc(2026, 4, 1, 0, 0);

    /// <summary>After the review request, before the survey's reminder.</summary>
    public static Instant End { get; } = Instant.FromUtc(2026, 4, 8, 0, 0);

    /// <summary>Contract and service: nobody has to have consented.</summary>
    private static readonly Dictionary<string, Instant> WithoutBasis = new(StringComparer.Ordinal)
    {
        ["confirmation"] = Start,
        ["shipping-notice"] = Start,
        ["delivery-check-in"] = Instant.FromUtc(2026, 3, 30, 8, 0),
    };

    private static readonly Dictionary<string, Instant> All = new(WithoutBasis, StringComparer.Ordinal)
    {
        ["survey"] = Instant.FromUtc(2026, 4, 2, 8, 0),
        ["review-request"] = Instant.FromUtc(2026, 4, 7, 8, 0),
    };

    public string Id { get; } = Number.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>Each step that is to be sent, with the moment at which it is due.</summary>
    public IReadOnlyDictionary<string, Instant> Due => Objects ? WithoutBasis : All;

    private bool ObjectsAtOnce => Number % Kinds == 0;

    private bool ObjectsLater => Number % Kinds == 1;

    private bool Objects => ObjectsAtOnce || ObjectsLater;

    /// <summary>All that is told before the clock moves.</summary>
    public IEnumerable<StandardWebhook> AtFirst()
    {
        if (ObjectsAtOnce)
        {
            yield return Objection(Start);
        }

        yield return Canonical.Placed(Id, Start - Duration.FromHours(52), Start);
        yield return Canonical.Shipped(Id, Start - Duration.FromHours(22), Start);
        yield return Canonical.Delivered(Id, Start, Start);
    }

    /// <summary>What is told when the clock stands at <see cref="Middle"/>.</summary>
    public IEnumerable<StandardWebhook> InTheMiddle()
    {
        if (ObjectsLater)
        {
            yield return Objection(Middle);
        }
    }

    private StandardWebhook Objection(Instant at) => new(
        $"{Id}-objection",
        at,
        $$$"""
        {"type":"customer.changed","timestamp":"{{{at}}}","data":{"customer":
        {"id":"c{{{Id}}}","email":"customer-{{{Id}}}@example.com","acceptsMarketing":false} } }
        """);
}
