using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Web.Pages;

/// <summary>What a signed link leads to.</summary>
/// <param name="Language"><c>de</c> or <c>en</c>, as the order's mails.</param>
public sealed record CustomerLink(LinkToken Token, Shop Shop, OrderState State, string Language)
{
    /// <summary>Opens links: the one way from a token to an order.</summary>
    internal sealed class Reader(LinkSigner signer, IShops shops, IPartitionStore store, IClock clock)
    {
        /// <summary>Null for a text that is no genuine link for this purpose, or no more.</summary>
        public async ValueTask<CustomerLink?> Open(string text, LinkPurpose purpose, CancellationToken cancellation)
        {
            if (signer.Read(text, purpose, clock.GetCurrentInstant()) is not { } token
                || await shops.Find(token.Shop, cancellation) is not { } shop)
            {
                return null;
            }

            var state = (await OrderPartition.Load(store, token.Order, cancellation)).State;
            return state.ErasedAt is not null ? null : new CustomerLink(token, shop, state, Languages.Of(state, shop));
        }
    }

    /// <summary>The answer to any other text; it tells nothing about why.</summary>
    public static IResult NotFound(HttpRequest request) => new PageResult<LinkGonePage>(
        new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LinkGonePage.Language)] = ReaderLanguage.Of(request) },
        PageStyle.Neutral,
        StatusCodes.Status404NotFound);
}
