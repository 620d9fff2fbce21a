using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Customers;

/// <summary>Reads what a customer's page shows.</summary>
public sealed class CustomerReader(
    IPartitionStore store, CustomerReferences references, CustomerExport export, ConsentBook consents, CustomerRecords records)
{
    /// <summary>Orders looked through for vouchers.</summary>
    private const int MostOrders = 50;

    /// <summary>Null where nothing says who it is, or ever did.</summary>
    internal async ValueTask<CustomerModel?> Read(ConsoleVisit visit, string reference, CancellationToken cancellation)
    {
        if (await references.Find(visit.Shop.Id, reference, cancellation) is not { } customer)
        {
            return null;
        }

        var file = await export.Gather(visit.Shop, customer, visit.Now, cancellation);
        if (file is { Orders.Count: 0, History.Count: 0 })
        {
            return null;
        }

        var whole = customer.Id is null && file.Ids is [var only] ? customer with { Id = only } : customer;
        var history = await records.HistoryOf(visit.Shop.Id, whole, visit.Now, cancellation);
        return new CustomerModel
        {
            Reference = reference,
            Customer = customer,
            File = file,
            Consent = await consents.Find(visit.Shop, whole, cancellation),
            History = history,
            Tier = LoyaltyRule.Of(history, visit.Shop),
            Vouchers = await Vouchers(visit, file, cancellation),
        };
    }

    private async ValueTask<IReadOnlyList<SentVoucher>> Vouchers(ConsoleVisit visit, CustomerFile file, CancellationToken cancellation)
    {
        var latest = file.Orders.OrderByDescending(order => order.Order?.PlacedAt).Take(MostOrders);
        var partitions = await Task.WhenAll(
            latest.Select(order => OrderPartition.Load(store, new OrderKey(visit.Shop.Id, order.Id), cancellation).AsTask()));
        return
        [
            .. partitions.SelectMany(partition => partition.Journeys.Values)
                .SelectMany(journey => journey.Record.Steps.Values)
                .Where(step => step.Progress == Core.Journeys.StepProgress.Sent)
                .Select(step => step.Voucher).OfType<SentVoucher>()
                .DistinctBy(voucher => voucher.Code)
                .OrderByDescending(voucher => voucher.End),
        ];
    }
}
