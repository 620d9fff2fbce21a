using NodaTime;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Journeys;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Fuzzing;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Webhooks;
using PostPurchase.Web.EmailEvents;

namespace PostPurchase.Bench.Fuzzing;

/// <summary>Damaged batches of delivery reports: each is refused as a whole or read event by event, and the order can be read after all.</summary>
internal sealed class EventGridTarget : IFuzzTarget
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    private static readonly string[] Batches =
    [
        """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"0815"}}]""",
        Batch("Bounced"), Batch("Delivered"), Batch("Expanded"),
        """
        [{"id":"2","eventType":"Microsoft.Communication.EmailEngagementTrackingReportReceived","eventTime":"2026-03-28T10:00:00Z",
        "data":{"messageId":"@@message","userActionTimeStamp":"2026-03-28T10:00:00Z","engagementType":"view"}}]
        """,
        .. Real(),
    ];

    public string Name => "events";

    public async ValueTask<bool> Try(Random random)
    {
        var driver = new JourneyDriver(Start);
        await driver.Happens(Happened.At("2026-03-26T09:00:00Z").Placed());
        var (mail, _) = driver.Provider.Sent[0];
        var reports = new MailReports(driver.Store, new JourneyIndex(driver.Store), driver.Log, driver.Customers);
        var body = Batches[random.Next(Batches.Length)].Replace("@@message", mail.Id.ToString("D"), StringComparison.Ordinal);
        if (EventGridReader.Read(new PayloadMutator(random.Next(), isWild: true).Mutate(body, Batches[0])) is not { } batch)
        {
            return false;
        }

        foreach (var report in batch.Reports)
        {
            await reports.Accept(report, driver.Now, CancellationToken.None);
        }

        await driver.Settle();
        await driver.MoveTo(Start + Duration.FromDays(30));
        _ = await driver.Show(mail.Order ?? throw new InvalidOperationException("The mail is about no order."));
        return batch.Reports.Count > 0;
    }

    private static string Batch(string status) => $$$"""
        [{"id":"3","eventType":"Microsoft.Communication.EmailDeliveryReportReceived","eventTime":"2026-03-28T10:00:00Z",
        "data":{"sender":"a@example.com","recipient":"anna@example.com","messageId":"@@message","status":"{{{status}}}",
        "deliveryStatusDetails":{"statusMessage":"550 5.1.1 unknown"},"deliveryAttemptTimeStamp":"2026-03-28T10:00:00Z"} }]
        """;

    private static IEnumerable<string> Real()
    {
        var folder = Path.Combine(SharedSamples.Folder ?? "", "eventgrid");
        return SharedSamples.Folder is null || !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "Email*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
