using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>
/// Takes requests for mails. A request is no consent, since anybody can enter any address: a mail asks whose it is to confirm
/// (BGH, 10 February 2011, I ZR 164/09).
/// </summary>
public sealed class OptInDesk(CustomerKeys keys, CustomerRecords records, CustomerDirectory customers, OptInSlots slots, OutboxTray tray)
{
    /// <summary>The kind of item in the outbox.</summary>
    public const string Kind = "opt-in";

    internal const string AddressRef = "address";

    private const string Source = "opt-in";

    public async ValueTask<OptInAnswer> Ask(Shop shop, OptInWish wish, Instant now, CancellationToken cancellation)
    {
        var email = wish.Customer.Email ?? throw new ArgumentException("The address is missing.", nameof(wish));
        if (WordingFor(shop, wish.Categories) is not { } wording)
        {
            return new OptInAnswer.NotOffered(wish.Categories);
        }

        var address = keys.HashOf(email);
        var events = await records.EventsIn(CustomerKeys.OfHash(shop.Id, address), cancellation);
        if (events.Any(happened => happened is CustomerEvent.AddressFailed))
        {
            return new OptInAnswer.Undeliverable();
        }

        // Named by the keyed hash, so that nobody can make the name of another's request.
        var id = DeterministicGuid.Of(string.Create(CultureInfo.InvariantCulture, $"{Kind}\n{shop.Id}\n{address}\n{now.ToUnixTimeTicks()}"));
        if (!await slots.Take(shop.Id, address, id, OptInView.Confirmed(events), now, cancellation))
        {
            return new OptInAnswer.TooMany();
        }

        var requested = new CustomerEvent.OptInRequested
        {
            At = now,
            Customer = wish.Customer,
            RequestId = id,
            Categories = wish.Categories,
            Language = wish.Language,
            Wording = wording.Version,
            Source = wish.Source,
            From = wish.From,
        };
        await customers.Accept(shop.Id, requested, Source, now, cancellation);
        await tray.Put(Item(shop.Id, address, id), now, cancellation);
        return new OptInAnswer.Asked(id);
    }

    private static ConsentWording? WordingFor(Shop shop, CategorySet categories) =>
        shop.Consent is { DoubleOptIn: true } settings && settings.Find(settings.Current) is { } wording
            && categories.Count > 0 && categories.Without(wording.Covers).Count == 0
            ? wording
            : null;

    private static OutboxItem Item(ShopId shop, string address, Guid id) => new()
    {
        Kind = Kind,
        Shop = shop,
        Id = id.ToString("N"),
        Refs = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(AddressRef, address),
    };
}
