using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// Erases a customer everywhere. The request is stored first and removed last, and each step can be repeated, so that whatever is
/// cut off is completed by <see cref="ErasureWork"/>. What stays is a tombstone without a name, by which orders and events that are
/// told of again are known, and objections.
/// </summary>
public sealed class CustomerErasure(
    ErasureRequests requests, CustomerSearch search, OrderErasure orders, Remains remains, AuditTrail audit)
{
    /// <param name="request">Nothing found yet.</param>
    public async ValueTask<ErasureReport> Erase(ErasureRequest request, Instant now, CancellationToken cancellation)
    {
        await requests.Save(await requests.Find(request, cancellation) ?? request, cancellation);
        return await Complete(request, now, cancellation);
    }

    /// <summary>Does what is left of a request that was stored.</summary>
    internal async ValueTask<ErasureReport> Complete(ErasureRequest request, Instant now, CancellationToken cancellation)
    {
        var started = await requests.Find(request, cancellation) ?? request;
        if (started.Found is not { } found)
        {
            found = await search.Find(request.Shop, request.Customer, request.Orders, cancellation);
            await requests.Save(request with { Found = found }, cancellation);
        }

        var isNew = await remains.Bury(request.Shop, found, request.At, cancellation);
        var report = await EraseOrders(request, found, now, cancellation);
        report = report with
        {
            Rows = report.Rows + await remains.Forget(request.Shop, found, request.At, cancellation),
            Payloads = await remains.ForgetPayloads(request.Shop, found, cancellation),
            IsNew = isNew || report.Orders > 0,
        };
        if (report is not { IsNew: false, Rows: 0, Traces: 0, Payloads: 0 })
        {
            await audit.Erased(request, AuditLog.Orders(report.Orders), now, cancellation);
        }

        await requests.Remove(request, cancellation);
        await remains.Wipe(cancellation);
        return report;
    }

    private async ValueTask<ErasureReport> EraseOrders(
        ErasureRequest request, FoundCustomer found, Instant now, CancellationToken cancellation)
    {
        // Orders that were registered between the search and the tombstones did not see these.
        var late = await remains.Registered(request.Shop, found, cancellation);
        var report = new ErasureReport(0, 0, 0, 0, false);
        foreach (var order in found.Orders.Concat(late.Except(found.Former)).Distinct())
        {
            var key = new OrderKey(request.Shop, order);
            var source = request.By.By ?? "console";
            if (await orders.Erase(key, request.At, request.Orders.Contains(order), source, now, cancellation) is var (rows, traces))
            {
                report = report with { Orders = report.Orders + 1, Rows = report.Rows + rows, Traces = report.Traces + traces };
            }
        }

        return report;
    }
}
