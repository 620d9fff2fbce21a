using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Storage;

/// <summary>What the local host keeps of customers beside the rows: the mails in its mailbox, and what is still in its files of what was erased.</summary>
internal sealed class MailboxTraces(SqliteDatabase database, MailboxTable mailbox) : IOrderTraces
{
    private const int PurgeAtOnce = 500;

    /// <summary>Readers take milliseconds; a mail that can't be wiped from the log now is wiped from it with the next day's.</summary>
    private const int WipeAttempts = 3;

    public ValueTask<int> Erase(OrderKey order, CancellationToken cancellation) => mailbox.Erase(order);

    public async ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation)
    {
        var before = KeepsFor.Before(shop.KeepsFor.Mails, now);
        var (purged, page) = (0, 0);
        do
        {
            page = await mailbox.Purge(shop.Id, before, PurgeAtOnce);
            purged += page;
        }
        while (page == PurgeAtOnce);
        return purged;
    }

    public ValueTask Wipe(CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < WipeAttempts && !database.WipeLog(); attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return ValueTask.CompletedTask;
    }
}
