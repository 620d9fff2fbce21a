using System.Text.Json;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Deliverability;

/// <summary>What reports leave in the store: the JSON is a contract with what is stored already.</summary>
public sealed class PersistedReportsTests
{
    private static readonly Guid Message = Guid.Parse("0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10");
    private static readonly OrderId Id = new("1001");
    private static readonly NodaTime.Instant Then = Moment("2026-03-28T13:00:05.25Z");

    public static TheoryData<string, OrderEvent> OrderEvents => new()
    {
        {
            """{"type":"message.delivered","messageId":"0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10","at":"2026-03-28T13:00:05.25Z","orderId":"1001"}""",
            new OrderEvent.MessageDelivered { At = Then, OrderId = Id, MessageId = Message }
        },
        {
            """{"type":"message.bounced","messageId":"0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10","status":"bounced","code":"550 5.1.1","permanent":true,"at":"2026-03-28T13:00:05.25Z","orderId":"1001"}""",
            new OrderEvent.MessageBounced
            {
                At = Then, OrderId = Id, MessageId = Message, Status = "bounced", Code = "550 5.1.1", Permanent = true,
            }
        },
        {
            """{"type":"message.opened","messageId":"0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10","at":"2026-03-28T13:00:05.25Z","orderId":"1001"}""",
            new OrderEvent.MessageOpened { At = Then, OrderId = Id, MessageId = Message }
        },
        {
            """{"type":"message.clicked","messageId":"0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10","at":"2026-03-28T13:00:05.25Z","orderId":"1001"}""",
            new OrderEvent.MessageClicked { At = Then, OrderId = Id, MessageId = Message }
        },
        {
            """{"type":"customer.undeliverable","address":"anna@example.com","detail":"bounced 550 5.1.1","at":"2026-03-28T13:00:05.25Z","orderId":"1001"}""",
            new OrderEvent.Undeliverable { At = Then, OrderId = Id, Address = "anna@example.com", Detail = "bounced 550 5.1.1" }
        },
    };

    [Theory]
    [MemberData(nameof(OrderEvents))]
    public void Order_events_are_stored_and_read_as_ever(string json, OrderEvent happened)
    {
        Assert.Equal(json, JsonSerializer.Serialize(happened, CoreJson.Options));
        Assert.Equal(happened, JsonSerializer.Deserialize<OrderEvent>(json, CoreJson.Options));
    }

    [Fact]
    public void A_failed_address_is_stored_and_read_as_ever()
    {
        const string Json = """{"type":"address.failed","detail":"suppressed","at":"2026-03-28T13:00:05.25Z","customer":{"email":"anna@example.com"}}""";
        CustomerEvent happened = new CustomerEvent.AddressFailed
        {
            At = Then,
            Customer = new CustomerRef(null, "anna@example.com"),
            Detail = "suppressed",
        };

        Assert.Equal(Json, JsonSerializer.Serialize(happened, CoreJson.Options));
        Assert.Equal(happened, JsonSerializer.Deserialize<CustomerEvent>(Json, CoreJson.Options));
    }
}
