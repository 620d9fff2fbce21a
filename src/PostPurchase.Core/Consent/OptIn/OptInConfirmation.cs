using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Links;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>Turns a request for mails into a consent, once whoever reads the address's mails confirms it.</summary>
public sealed class OptInConfirmation(CustomerRecords records, CustomerDirectory customers, ConsentNews? news = null)
{
    private const string Source = "opt-in";

    /// <summary>Null where there is no such request any more.</summary>
    public async ValueTask<OptInView?> Find(Shop shop, LinkToken token, CancellationToken cancellation) => Guid.TryParse(token.Message, out var id)
        ? OptInView.Of(await records.EventsIn(CustomerKeys.OfHash(shop.Id, token.Subject), cancellation), id, shop.Consent)
        : null;

    /// <summary>Confirms the request. One that was confirmed stays as it is: an old link brings back no consent that was withdrawn since.</summary>
    /// <param name="from">Address on the network from which it is confirmed; null where it is not known.</param>
    public async ValueTask Confirm(Shop shop, OptInView found, string? from, Instant now, CancellationToken cancellation)
    {
        if (found.IsConfirmed)
        {
            return;
        }

        var request = found.Request;
        var given = new CustomerEvent.ConsentGiven
        {
            At = now,
            Customer = request.Customer,
            Source = request.Source,
            Categories = request.Categories,
            Wording = request.Wording,
            Language = request.Language,
            Proof = new ConsentProof
            {
                RequestedAt = request.At,
                RequestedFrom = request.From,
                ConfirmedAt = now,
                ConfirmedFrom = from,
                MessageId = request.RequestId,
                TextHash = found.Wording.HashOf(request.Categories, request.Language),
            },
        };
        await customers.Accept(shop.Id, given, Source, now, cancellation);
        await (news?.Tell(shop.Id, given, now, cancellation) ?? ValueTask.CompletedTask);
    }
}
