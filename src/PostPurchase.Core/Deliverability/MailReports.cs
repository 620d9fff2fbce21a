using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Deliverability;

/// <summary>Takes in what the mail provider reports: into the mail's order, and, where an address failed, into all orders of it.</summary>
public sealed class MailReports(IPartitionStore store, JourneyIndex index, OrderLog orders, CustomerDirectory customers)
{
    private const string Source = "mail";

    /// <summary>Reports come more than once and in any order; a repetition changes nothing, but completes what a crash left undone.</summary>
    /// <returns>False for a mail that is not ours.</returns>
    public async ValueTask<bool> Accept(MailReport report, Instant now, CancellationToken cancellation)
    {
        if (await index.Find(report.MessageId, cancellation) is not { } key)
        {
            return false;
        }

        await orders.Note(key, Recorded(Event(key.Order, report), now), cancellation);
        if (report is MailReport.Failed { Permanent: true } failed)
        {
            await GiveUp(key, failed, now, cancellation);
        }

        return true;
    }

    /// <summary>Stops all mail to the address, in the order that found out first: it may be known by another address by now.</summary>
    private async ValueTask GiveUp(OrderKey key, MailReport.Failed failed, Instant now, CancellationToken cancellation)
    {
        var address = failed.Recipient ?? (await OrderPartition.Load(store, key, cancellation)).State.Order?.Email;
        if (string.IsNullOrWhiteSpace(address))
        {
            return;
        }

        var happened = new CustomerEvent.AddressFailed
        {
            At = failed.At,
            Customer = new CustomerRef(null, address),
            Detail = failed.Code is null ? failed.Status : $"{failed.Status} {failed.Code}",
        };
        if (Consequence.For(key.Order, null, happened) is { } consequence)
        {
            await orders.Append(key, null, [Recorded(consequence, now)], now, cancellation);
        }

        await customers.Accept(key.Shop, happened, Source, now, cancellation);
    }

    private static RecordedEvent Recorded(OrderEvent happened, Instant now) => RecordedEvent.Of(happened, now, Source);

    private static OrderEvent Event(OrderId order, MailReport report) => report switch
    {
        MailReport.Delivered => new OrderEvent.MessageDelivered { At = report.At, OrderId = order, MessageId = report.MessageId },
        MailReport.Failed failed => new OrderEvent.MessageBounced
        {
            At = failed.At,
            OrderId = order,
            MessageId = failed.MessageId,
            Status = failed.Status,
            Code = failed.Code,
            Permanent = failed.Permanent,
        },
        MailReport.Opened => new OrderEvent.MessageOpened { At = report.At, OrderId = order, MessageId = report.MessageId },
        MailReport.Clicked => new OrderEvent.MessageClicked { At = report.At, OrderId = order, MessageId = report.MessageId },
        _ => throw new InvalidOperationException($"No rule for {report.GetType().Name}."),
    };
}
