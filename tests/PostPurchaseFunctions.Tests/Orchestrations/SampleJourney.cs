using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;

namespace PostPurchaseFunctions.Tests.Orchestrations;

/// <summary>The sample order through the whole default campaign, and its mails as the services alone send them.</summary>
internal static class SampleJourney
{
    public static Instant Start { get; } = Happened.Moment("2026-03-26T09:00:00Z");

    public static Instant End { get; } = Happened.Moment("2026-05-15T00:00:00Z");

    /// <summary>Placed, shipped, delivered, and no answer to anything: every mail of a journey without problems.</summary>
    public static IReadOnlyList<OrderEvent> Events { get; } =
    [
        Happened.At("2026-03-26T09:00:00Z").Placed(),
        Happened.At("2026-03-27T10:00:00Z").Shipped(),
        Happened.At("2026-03-29T12:00:00Z").Delivered(),
    ];

    public static IReadOnlyList<OrderEvent> EventsWithPayment { get; } =
        [Events[0], Happened.At("2026-03-26T09:05:00Z").Paid(), .. Events.Skip(1)];

    /// <summary>With news while the orchestration waits for a later mail.</summary>
    public static IReadOnlyList<OrderEvent> EventsWithReturn { get; } =
    [
        .. EventsWithPayment,
        Happened.At("2026-03-31T15:00:00Z").ReturnRequested("r1", new LineQuantity("l2", 1)),
        Happened.At("2026-04-02T09:30:00Z").ReturnReceived("r1"),
        Happened.At("2026-04-04T16:00:00Z").ReturnRefunded("r1", 9.50m),
    ];

    /// <summary>With an objection after the check-in: all that follows would be advertising.</summary>
    public static IReadOnlyList<OrderEvent> EventsWithObjection { get; } =
    [
        .. EventsWithPayment,
        new OrderEvent.Objected { At = Happened.Moment("2026-03-31T15:00:00Z"), OrderId = new OrderId("1001"), Source = "one-click" },
    ];

    public static async Task Run(DurableWorld world, IReadOnlyList<OrderEvent>? events = null)
    {
        foreach (var happened in events ?? Events)
        {
            await world.MoveTo(happened.At);
            await world.Happens(happened);
        }

        await world.MoveTo(End);
    }

    /// <summary>What <see cref="JourneyDriver"/> sends for these events: each mail in full, with its time.</summary>
    public static async Task<IReadOnlyList<string>> Expected(IReadOnlyList<OrderEvent>? events = null) =>
        [.. (await ExpectedMails(events)).Select(sent => $"{sent.At} {Full(sent.Mail)}")];

    public static async Task<IReadOnlyList<(Mail Mail, Instant At)>> ExpectedMails(IReadOnlyList<OrderEvent>? events = null)
    {
        var driver = new JourneyDriver(Start);
        foreach (var happened in events ?? Events)
        {
            await driver.MoveTo(happened.At);
            await driver.Happens(happened);
        }

        await driver.MoveTo(End);
        return driver.Provider.Sent;
    }

    public static IReadOnlyList<string> Sent(DurableWorld world) => [.. world.Provider.Sent.Select(sent => $"{sent.At} {Full(sent.Mail)}")];

    /// <summary>The mails without their times, in order of their names: for runs in which some come late.</summary>
    public static IReadOnlyList<string> Mails(IEnumerable<string> sent) =>
        [.. sent.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal)];

    private static string Full(Mail mail) => JsonSerializer.Serialize(mail);
}
