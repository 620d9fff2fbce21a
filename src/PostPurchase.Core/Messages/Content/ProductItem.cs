using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Messages.Markup;

namespace PostPurchase.Core.Messages.Content;

/// <summary>A product of the catalogue as mails and pages show it.</summary>
public sealed record ProductItem(string Title, string Link, string? Price, string? Image)
{
    private const int MaxTitle = 200;

    /// <summary>Null for a product without a link that can be shown: there would be nothing to do with it.</summary>
    /// <param name="locale">Of the reader, for the price.</param>
    public static ProductItem? Of(Product product, Locale locale) => SafeLink.Web(product.Link) is { } link
        ? new ProductItem(
            Shortened.To(MaxTitle, product.Title), link, product.Price is { } price ? locale.Money(price) : null, SafeLink.Image(product.Image))
        : null;
}
