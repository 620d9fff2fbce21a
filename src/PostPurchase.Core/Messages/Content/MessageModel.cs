using System.Buffers;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Content;

/// <summary>
/// What templates may name: each public property of type text or bool is a placeholder (<c>OrderNumber</c> is <c>{{orderNumber}}</c>).
/// Null and empty text count as false in <c>{{#if}}</c>. Links are safe ones or null. Other members are for blocks.
/// </summary>
internal sealed class MessageModel(MessageRequest request, Order order)
{
    private const int MaxName = 50;

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(@"/\@:<>{}[]");

    private BrandColors? colors;

    // Who and what.
    public string? FirstName { get; } = GreetableName(order.Customer?.FirstName);

    public string OrderNumber => order.Number;

    public string OrderDate => Locale.Date(order.PlacedAt.InZone(request.Zone).Date);

    // The shop.
    public string ShopName => request.Shop.Name;

    public string? ShopUrl { get; } = SafeLink.Web(request.Shop.Brand.ShopUrl);

    public string? LogoUrl { get; } = SafeLink.Image(request.Shop.Brand.LogoUrl);

    public string? PrivacyUrl { get; } = SafeLink.Web(request.Shop.Brand.PrivacyUrl);

    public string? ReviewUrl { get; } = SafeLink.Web(request.Shop.Brand.ReviewUrl);

    public string? SupportPhone => request.Shop.Brand.SupportPhone;

    // The order.
    public bool HasOrderLines => order.Lines.Count > 0;

    public bool HasKeptLines => State.KeptLines.Count > 0;

    public bool WillShip => order.Lines.Any(line => line.RequiresShipping);

    public bool HasAddress => Address.Any();

    public bool HasCareTips => Tips.Any();

    // The parcel.
    public string? Carrier => request.Shipment?.Info.Carrier;

    public string? TrackingNumber => request.Shipment?.Info.TrackingNumber;

    public string? TrackingUrl { get; } = SafeLink.Web(request.Shipment?.Info.TrackingUrl);

    public bool HasParcelLines => ParcelContents.Of(State, request.Shipment).Any();

    public bool MoreParcelsFollow => ParcelContents.MoreToCome(State, request.Shipment);

    // Money back.
    public string? RefundAmount => RefundSum.Of(State.Refunds) is { } sum ? Locale.Money(sum) : null;

    public bool HasRefund => State.Refunds.Count > 0;

    // The return.
    public bool HasReturnLines => ReturnedPieces.Any();

    public string? ReturnLabelUrl { get; } = SafeLink.Web(request.Return?.LabelUrl);

    public string? ReturnRefundAmount => request.Return?.RefundedAmount is { Amount: > 0 } amount ? Locale.Money(amount) : null;

    // Answers.
    public string? AnswerUrl => SafeLink.Web(request.Links.Answer);

    public string? CheckInOkUrl => AnswerLink("check-in", "ok");

    public string? CheckInNotArrivedUrl => AnswerLink("check-in", "not-arrived");

    public string? CheckInProblemUrl => AnswerLink("check-in", "problem");

    // The frame around it all.
    public string Subject { get; set; } = "";

    public string Lang => Locale.Tag;

    public bool CanUnsubscribe => request.Class != MessageClass.Contract;

    public bool IsAdvertising => request.Class == MessageClass.Advertising;

    public string? UnsubscribeUrl => SafeLink.Web(request.Links.Unsubscribe);

    public string ButtonColor => Colors.Button;

    public string ButtonTextColor => Colors.ButtonText;

    public string LinkColor => Colors.Link;

    public string LinkColorOnDark => Colors.LinkOnDark;

    internal Locale Locale { get; } = Locale.For(request.Language);

    internal Words Words { get; } = Words.For(request.Language);

    internal Order Order => order;

    internal Shop Shop => request.Shop;

    internal OrderState State => request.State;

    internal BrandColors Colors => colors ??= BrandColors.Of(request.Shop.Brand.Color);

    internal IEnumerable<LocalizedText> Tips => CareTips.For(request.Shop, State.KeptLines);

    internal IEnumerable<string> Address => order.DeliveryAddress is { } address
        ? AddressLines.Of(address, request.Shop.Country, Locale)
        : [];

    internal IEnumerable<LineItem> OrderLines => order.Lines.Select(line => LineItem.Priced(line, Locale));

    internal IEnumerable<LineItem> KeptLines => State.KeptLines.Select(line => LineItem.Plain(line, line.Quantity, Locale));

    internal IEnumerable<LineItem> ParcelLines => ParcelContents.Of(State, request.Shipment)
        .Select(piece => LineItem.Plain(piece.Line, piece.Quantity, Locale));

    internal IEnumerable<LineItem> ReturnLines => ReturnedPieces
        .Select(piece => LineItem.Plain(piece.Line, piece.Quantity, Locale, piece.Reason));

    private IEnumerable<(OrderLine Line, decimal Quantity, string? Reason)> ReturnedPieces =>
        from piece in request.Return?.Lines ?? []
        let line = order.Lines.FirstOrDefault(line => line.Id == piece.Id)
        where line is not null && piece.Quantity > 0
        select (line, piece.Quantity, piece.Reason);

    /// <summary>The answer page with a value preselected.</summary>
    internal string? AnswerLink(string question, string value) =>
        AnswerUrl is { } url ? $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{question}={value}" : null;

    // A "name" with an address in it would be turned into a link by mail clients: that is how shops' mails are misused.
    private static string? GreetableName(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > MaxName || name.AsSpan().ContainsAny(AddressCharacters) || HasInnerDot(name)
            ? null
            : name.Trim();

    private static bool HasInnerDot(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && dot < name.Length - 1 && name[dot + 1] != ' ';
    }
}
