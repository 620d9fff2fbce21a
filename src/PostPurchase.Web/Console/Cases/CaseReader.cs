using PostPurchase.Core.Access;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Cases;

/// <summary>Reads what a case's page shows.</summary>
public sealed class CaseReader(IPartitionStore store, CustomerReferences references)
{
    /// <summary>Null where the order has no such case.</summary>
    internal async ValueTask<CaseModel?> Read(ConsoleVisit visit, OrderId order, string id, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, new OrderKey(visit.Shop.Id, order), cancellation);
        return partition.State.Cases.FirstOrDefault(known => known.Id == id) is not { } found ? null : new CaseModel(
            order,
            partition.State,
            found,
            [.. partition.Events.Select(recorded => recorded.Event).Where(happened => IsAbout(happened, id)).OrderBy(happened => happened.At)],
            [.. partition.State.Answers.Values.OrderBy(answer => answer.At)])
        {
            Customer = visit.May(Right.Serve) ? references.Of(CustomerRef.Of(partition.State.Order)) : null,
        };
    }

    private static bool IsAbout(OrderEvent happened, string id) => happened switch
    {
        OrderEvent.CaseOpened opened => opened.CaseId == id,
        OrderEvent.CaseResponded responded => responded.CaseId == id,
        OrderEvent.CaseResolved resolved => resolved.CaseId == id,
        _ => false,
    };
}
