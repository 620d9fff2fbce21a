using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>Data protection and pacing.</summary>
public sealed class GoldenUpkeepTests
{
    [Fact]
    public void Rows_of_data_protection_are_stored_as_ever()
    {
        Matches("audited-steps", Enum.GetValues<AuditedAction>().Select(action => new AuditedStep
        {
            At = At,
            Action = action,
            Subject = "1001",
            By = "Anna",
            Key = "0a1b2c3d",
            Detail = "1 orders",
        }).ToList());
        Matches("erasure-request", new ErasureRequest
        {
            Shop = new ShopId("demo"),
            At = At,
            ReceivedAt = At,
            By = new Who("Anna", "0a1b2c3d"),
            Customer = new CustomerRef("c1", "anna@example.com"),
            Orders = [Id],
            Found = new FoundCustomer { Ids = ["c1"], Addresses = ["anna@example.com"], Shared = ["b@example.com"], OtherIds = ["c2"], Orders = [Id], Former = [Id], Names = ["Müller"] },
        });
        Matches("retention-state", new RetentionState(At, new LocalDate(2024, 3, 26)));
        Matches("shop-keeps-for", new KeepsFor());
    }

    [Fact]
    public void What_paces_mails_is_stored_as_ever()
    {
        Matches("quota-sent", SentCounts.Empty.With(SendingClass.Contract, 2, At).With(SendingClass.Offers, 1, At) with { HoldUntil = At });
        Matches("quota-day", SlotDay.Empty(new LocalDate(2026, 3, 26)).With(54, SendingClass.Offers, 11));
        var load = new StepLoad
        {
            Campaign = "post-purchase",
            Step = "survey",
            Class = SendingClass.Surveys,
            Expiry = Period.FromDays(7),
            Window = new SendingWindow { Earliest = new LocalTime(9, 0), Latest = new LocalTime(20, 0) },
            Hours = [0, 12],
        };
        var held = new HeldLoad { Campaign = "post-purchase", Step = "survey", Rule = Rule.CaseOpen, Count = 7, Orders = [new OrderId("1001")] };
        Matches("forecast-progress", new ForecastProgress(new ShopId("demo"), At, "3:running|demo|1001", new ShopLoad { From = At, Steps = [load], Held = [held] }));
        Matches("peak-warning", new PeakWarning
        {
            Date = new LocalDate(2026, 4, 3),
            FoundAt = At,
            Parts = [new LateMails(SendingClass.Offers, "win-back", 1_240, 310, At), new LateMails(SendingClass.Contract, "post-purchase", 0, 1, null)],
        });
        Matches("sending-classes", Enum.GetValues<SendingClass>());
    }
}
