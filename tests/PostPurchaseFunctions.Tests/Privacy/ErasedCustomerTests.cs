using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Privacy;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Privacy;

/// <summary>An erased customer in Table Storage: searched for in every property of every entity.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ErasedCustomerTests(AzuriteFixture azurite)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly Instant Erased = Start + Duration.FromDays(10);

    [AzuriteFact]
    public async Task An_erased_customer_is_found_nowhere_in_the_store()
    {
        var table = await azurite.NewTableAsync();
        var shop = new JourneyDriver(Start, store: new TableStore(table));
        await Live(shop);
        var before = await Texts(table);
        Assert.All(MarkedCustomer.Marks, mark => Assert.Contains(before, text => text.Contains(mark, StringComparison.OrdinalIgnoreCase)));

        await shop.MoveTo(Erased);
        await Erase(shop);
        await AssertGone(table);
        for (var again = 0; again < 2; again++)
        {
            await Live(shop);
            await Erase(shop);
        }

        await shop.MoveTo(Erased + Duration.FromDays(90));
        await AssertGone(table);
        Assert.DoesNotContain(shop.Provider.Sent, sent => sent.At >= Erased);
    }

    private static async Task Live(JourneyDriver shop)
    {
        foreach (var webhook in MarkedCustomer.Webhooks("m1", Start).Append(MarkedCustomer.Malformed(Start)))
        {
            var request = new WebhookRequest(webhook.Headers(), Encoding.UTF8.GetBytes(webhook.Body)) { ReceivedAt = shop.Now };
            switch (new StandardPlatform().Read(request, shop.Shop))
            {
                case Delivery.Understood told:
                    await shop.Happens([.. told.OrderEvents]);
                    foreach (var happened in told.CustomerEvents)
                    {
                        await shop.Happens(happened);
                    }

                    break;
                case Delivery.Malformed malformed:
                    await shop.Privacy.Ledger.KeepMalformed(shop.Shop.Id, "standard", malformed, request, shop.Now, CancellationToken.None);
                    break;
                case var other:
                    Assert.Fail($"{other} was not expected.");
                    break;
            }
        }

        var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = MarkedCustomer.Comment };
        await shop.Answers.Record(shop.Key(new OrderId("m1")), answers, shop.Now, CancellationToken.None);
        await shop.Settle();
    }

    private static async Task Erase(JourneyDriver shop)
    {
        var request = new ErasureRequest
        {
            Shop = shop.Shop.Id,
            At = Erased,
            ReceivedAt = shop.Now,
            By = new Who("Mira", "0a1b2c3d"),
            Customer = new CustomerRef(null, MarkedCustomer.Email),
        };
        await shop.Privacy.Erasure.Erase(request, shop.Now, CancellationToken.None);
        await shop.Settle();
    }

    private static async Task AssertGone(TableClient table)
    {
        var texts = await Texts(table);
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.All(MarkedCustomer.Marks, mark => Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Entities as text, with what stands there as base64.</summary>
    private static async Task<IReadOnlyList<string>> Texts(TableClient table)
    {
        var texts = new List<string>();
        await foreach (var entity in table.QueryAsync<TableEntity>())
        {
            var text = string.Join(' ', entity.Select(property => property.Value is byte[] bytes
                ? Encoding.UTF8.GetString(bytes)
                : Convert.ToString(property.Value, CultureInfo.InvariantCulture)));
            const string Body = "\"body\":\"";
            var at = text.IndexOf(Body, StringComparison.Ordinal);
            texts.Add(at < 0 ? text : text + Encoding.UTF8.GetString(Convert.FromBase64String(text[(at + Body.Length)..text.IndexOf('"', at + Body.Length)])));
        }

        return texts;
    }
}
