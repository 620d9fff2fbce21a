using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>An order line, or a part of one, as a mail shows it.</summary>
internal sealed record LineItem(string Title, string? Variant, string Quantity)
{
    private const int MaxTitle = 200;
    private const int MaxReason = 300;

    public string? UnitPrice { get; init; }

    public string? Total { get; init; }

    public string? Reason { get; init; }

    public string? ProductUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>With prices, as ordered.</summary>
    public static LineItem Priced(OrderLine line, Locale locale) => Plain(line, line.Quantity, locale) with
    {
        UnitPrice = line.UnitPrice is { } unit ? locale.Money(unit) : null,
        Total = line.Total is { } total ? locale.Money(total) : null,
    };

    /// <summary>Some pieces of a line, without prices.</summary>
    public static LineItem Plain(OrderLine line, decimal quantity, Locale locale, string? reason = null) => new(
        Shortened.To(MaxTitle, line.Title), NotBlank(line.Variant, MaxTitle), locale.Number(quantity))
    {
        Reason = NotBlank(reason, MaxReason),
        ProductUrl = SafeLink.Web(line.ProductUrl),
        ImageUrl = SafeLink.Image(line.ImageUrl),
    };

    private static string? NotBlank(string? value, int max) =>
        string.IsNullOrWhiteSpace(value) ? null : Shortened.To(max, value);
}
