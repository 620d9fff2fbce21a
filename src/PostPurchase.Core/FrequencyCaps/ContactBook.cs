using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>Keeps each address's contacts in one row, so that mails of all its orders that go out at once can't exceed the cap together.</summary>
public sealed class ContactBook(IPartitionStore store, CustomerKeys keys)
{
    /// <summary>How far the clocks of two machines may be apart: contacts are kept that much longer.</summary>
    public static readonly Duration ClockSkew = Duration.FromDays(1);

    internal const string ContactsRow = "contacts";

    /// <summary>A conflict means that another mail got through; more than this at one moment to one address is a fault.</summary>
    private const int Attempts = 100;

    /// <summary>Takes a place under the cap for a mail about to be sent. Repeating it for the same mail is safe.</summary>
    /// <param name="hint">What the caller last knew; null when it believes that nothing is stored. A wrong one costs two transactions more, nothing else.</param>
    /// <exception cref="InvalidOperationException">Others were faster each time.</exception>
    public async ValueTask<Reservation> Reserve(
        ShopId shop, string email, FrequencyCap cap, Contact wanted, DateTimeZone zone, KnownContacts? hint, CancellationToken cancellation)
    {
        if (wanted.Class == MessageClass.Contract)
        {
            return new Reservation(new CapVerdict.Allowed(hint?.History ?? ContactHistory.Empty), hint);
        }

        var partition = keys.OfAddress(shop, email);
        var known = hint;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var history = known?.History ?? ContactHistory.Empty;
            var verdict = CapRule.Check(cap, history, wanted, zone);
            if (verdict is CapVerdict.Allowed { After: var after } && !ReferenceEquals(after, history))
            {
                var kept = after.Prune(wanted.At - ClockSkew, cap);
                if (await Write(partition, known, kept, cancellation) is { } written)
                {
                    return new Reservation(new CapVerdict.Allowed(kept), written, history.TimeOf(wanted.MessageId));
                }
            }
            else if (attempt > 0)
            {
                // Only what was read can say no, or that nothing is to be written: a hint may be older than a release.
                return new Reservation(verdict, known, history.TimeOf(wanted.MessageId));
            }

            known = await Read(partition, cancellation);
        }

        throw new InvalidOperationException($"Contacts of shop {shop} in {partition} changed {Attempts} times while mail {wanted.MessageId} was reserved.");
    }

    /// <summary>Gives back the place of a mail that will not go out. Without one, nothing is changed.</summary>
    /// <exception cref="InvalidOperationException">Others were faster each time.</exception>
    public async ValueTask Release(ShopId shop, string email, Guid messageId, CancellationToken cancellation)
    {
        var partition = keys.OfAddress(shop, email);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Read(partition, cancellation) is not { } known
                || known.History.Without(messageId) is var kept && ReferenceEquals(kept, known.History)
                || await Write(partition, known, kept, cancellation) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Contacts of shop {shop} in {partition} changed {Attempts} times while mail {messageId} was released.");
    }

    private async ValueTask<KnownContacts?> Read(PartitionKey partition, CancellationToken cancellation)
    {
        if (await store.Get(partition, ContactsRow, cancellation) is not { } row)
        {
            return null;
        }

        var history = JsonSerializer.Deserialize<ContactHistory>(row.Data.Span, CoreJson.Options)
            ?? throw new InvalidOperationException($"Row {row.Key} is empty.");
        return new KnownContacts(row.ETag, history);
    }

    /// <summary>Null when another version is stored than the known one.</summary>
    private async ValueTask<KnownContacts?> Write(
        PartitionKey partition, KnownContacts? known, ContactHistory history, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(history, CoreJson.Options);
        RowChange change = known is null ? new RowChange.Insert(ContactsRow, json) : new RowChange.Replace(ContactsRow, json, known.ETag);
        return await store.Commit(partition, [change], cancellation) is CommitResult.Committed committed
            ? new KnownContacts(committed.ETags[0], history)
            : null;
    }
}
