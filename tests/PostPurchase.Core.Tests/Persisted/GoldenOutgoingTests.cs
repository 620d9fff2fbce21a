using System.Collections.Immutable;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>The outbox and deliveries of webhooks.</summary>
public sealed class GoldenOutgoingTests
{
    [Fact]
    public void The_outbox_is_stored_as_ever()
    {
        var item = new OutboxItem
        {
            Kind = "webhook",
            Shop = new ShopId("demo"),
            Id = "msg_1",
            Refs = ImmutableSortedDictionary<string, string>.Empty.Add("order", "1001"),
            Due = At,
            Attempts = 2,
            Why = "status 500",
        };
        Matches("outbox-item", item);
        Assert.Equal(("outbox|webhook", "item|demo|msg_1"), (OutboxRows.Partition(item.Kind).Value, OutboxRows.ItemKey(item)));
        Assert.Equal("due|001774515600000|demo|msg_1", OutboxRows.DueKey(item));
    }

    [Fact]
    public void Deliveries_of_webhooks_are_stored_as_ever()
    {
        Matches("outgoing-delivery", new OutgoingDelivery
        {
            Id = "msg_019d2a0f1e40e6c1a0c0d1e2f3a4b5c6",
            Type = OutgoingTypes.CaseOpened,
            Target = "crm",
            Refs = ImmutableSortedDictionary<string, string>.Empty.Add("event", "e1").Add("order", "1001"),
            State = OutgoingState.Dropped,
            Replays = 1,
            Round = 2,
            Attempts = [new OutgoingAttempt { At = At, Status = 500, Answer = "oops" }, new OutgoingAttempt { At = At, Error = "timeout" }],
            NextAttempt = At,
            Why = "The target is disabled.",
        });
        Matches("outgoing-states", Enum.GetValues<OutgoingState>());
        Matches("outgoing-note", new OutgoingNote(["msg_019d2a0f1e40e6c1a0c0d1e2f3a4b5c6"]));
        Matches("outgoing-target-status", new TargetStatus { DisabledAt = At, RestUntil = At, LastSuccessAt = At, LastFailureAt = At, Failures = 3 });
        Assert.Equal(
            "msg_019d295f3a800000000000000000"[..16],
            OutgoingId.Of(At, "crm", "case.opened")[..16]);
    }
}
