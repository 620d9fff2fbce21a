using System.Buffers;
using NodaTime;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reviews;
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

    private readonly BrandView brand = BrandView.Of(request.Shop.Brand);

    // A list or a link is asked for by a condition, the HTML and the text; each is made once.
    private string? answerUrl;
    private string? orderUrl;
    private string? preferencesUrl;
    private string? reviewPageUrl;
    private string? unsubscribeUrl;
    private IReadOnlyList<LineItem>? orderLines;
    private IReadOnlyList<LineItem>? keptLines;
    private IReadOnlyList<LineItem>? parcelLines;
    private IReadOnlyList<LineItem>? returnLines;
    private IReadOnlyList<LineItem>? withdrawalLines;
    private IReadOnlyList<LocalizedText>? tips;
    private IReadOnlyList<ProductItem>? recommendations;

    // Who and what.
    public string? FirstName { get; } = GreetableName(order.Customer?.FirstName);

    public string OrderNumber => order.Number;

    public string OrderDate => Locale.Date(order.PlacedAt.InZone(request.Zone).Date);

    // The shop.
    public string ShopName => request.Shop.Name;

    public string? ShopUrl => brand.ShopUrl;

    public string? LogoUrl => brand.LogoUrl;

    public string? PrivacyUrl => brand.PrivacyUrl;

    public string? ReviewUrl => brand.ReviewUrl;

    public string? SupportPhone => request.Shop.Brand.SupportPhone;

    // The order.
    public bool HasOrderLines => order.Lines.Count > 0;

    public bool HasKeptLines => State.KeptLines.Count > 0;

    public bool WillShip => order.Lines.Any(line => line.RequiresShipping);

    public bool HasAddress => Address.Any();

    public bool HasRecommendations => Recommendations.Count > 0;

    public bool HasCareTips => Tips.Count > 0;

    // The parcel.
    public string? Carrier => request.Shipment?.Info.Carrier;

    public string? TrackingNumber => request.Shipment?.Info.TrackingNumber;

    public string? TrackingUrl { get; } = SafeLink.Web(request.Shipment?.Info.TrackingUrl);

    public bool HasParcelLines => ParcelLines.Count > 0;

    public bool MoreParcelsFollow => ParcelContents.MoreToCome(State, request.Shipment);

    // Money back.
    public string? RefundAmount => RefundSum.Of(State.Refunds) is { } sum ? Locale.Money(sum) : null;

    public bool HasRefund => State.Refunds.Count > 0;

    // The return.
    public bool HasReturnLines => ReturnLines.Count > 0;

    public string? ReturnLabelUrl { get; } = SafeLink.Web(request.Return?.LabelUrl ?? request.Shop.Returns?.LabelUrl);

    public string? ReturnRefundAmount => request.Return?.RefundedAmount is { Amount: > 0 } amount ? Locale.Money(amount) : null;

    public bool HasReturnAddress => ReturnAddress.Any();

    public string? ReturnDropOff => request.Shop.Returns?.DropOff?.In(Locale.Tag);

    // The withdrawal.
    public string? WithdrawalTime => request.Withdrawal is { } declared
        ? $"{Locale.DateAndTime(declared.DeclaredAt.InZone(request.Zone).LocalDateTime)} ({request.Zone.Id})"
        : null;

    public string? WithdrawalName => request.Withdrawal?.Name;

    public string? WithdrawalEmail => request.Withdrawal is { } declared ? declared.Email ?? order.Email : null;

    public string? WithdrawalStatement => request.Withdrawal?.Statement;

    public bool IsWholeWithdrawal => request.Withdrawal is null or { Lines.Count: 0 };

    public bool HasWithdrawalLines => WithdrawalLines.Count > 0;

    /// <summary>Goods are sent back because of it.</summary>
    public bool HasWithdrawalReturn => request.Withdrawal is { } declared && State.Returns.Any(item => item.Id == declared.Id);

    /// <summary>By then the goods are to be on their way, or the money: fourteen days from the declaration (§§355 (3), 357 (1) BGB).</summary>
    public string? WithdrawalDoneBy => request.Withdrawal is { } declared
        ? Locale.Date(declared.DeclaredAt.InZone(request.Zone).Date.PlusDays(14))
        : null;

    // Answers.
    public string? AnswerUrl => answerUrl ??= SafeLink.Web(request.Links.Answer.Value);

    public string? CheckInOkUrl => AnswerLink("check-in", "ok");

    public string? CheckInNotArrivedUrl => AnswerLink("check-in", "not-arrived");

    public string? CheckInProblemUrl => AnswerLink("check-in", "problem");

    public string? OrderUrl => orderUrl ??= SafeLink.Web(request.Links.Order.Value);

    public string? PreferencesUrl => preferencesUrl ??= SafeLink.Web(request.Links.Preferences.Value);

    public string? OptInUrl { get; } = SafeLink.Web(request.OptIn?.ConfirmUrl);

    /// <summary>Null where the shop names no place for reviews.</summary>
    public string? ReviewPageUrl => reviewPageUrl ??= ReviewLinks.Platforms(request.Shop).Any() ? SafeLink.Web(request.Links.Review.Value) : null;

    /// <summary>Mails to the shop's own people carry no links that act for the customer.</summary>
    public bool IsForCustomer => !request.ForSupport && request.OptIn is null;

    // The voucher.
    public bool HasVoucher => Voucher is not null;

    public string? VoucherCode => Voucher?.Code;

    /// <summary>What it takes off.</summary>
    public string? VoucherValue => Voucher is { } voucher ? VoucherTexts.Value(voucher.Value, this) : null;

    /// <summary>The last day on which it is valid.</summary>
    public string? VoucherUntil => Voucher is { } voucher ? Locale.Date(voucher.LastDay) : null;

    // The case.
    public string? CustomerName { get; } = CaseLines.NameOf(order);

    public string? CustomerEmail => string.IsNullOrWhiteSpace(order.Email) ? null : order.Email;

    public string? CaseId => request.Case?.Id;

    /// <summary>What the case is about, in a few words.</summary>
    public string CaseSummary => CaseLines.Summary(this);

    public string? CaseOpened => request.Case is { } opened ? Moment(opened.OpenedAt) : null;

    /// <summary>Until when the customer is to be answered.</summary>
    public string? CaseDue => request.Case is { } opened
        ? Moment(opened.OpenedAt + (Shop.Support ?? SupportSettings.Default).AnswerWithin.ToDuration())
        : null;

    public string? CaseNote => request.Case?.Note;

    public bool HasAnswers => State.Answers.Count > 0;

    public string? ResolvedYesUrl => AnswerLink("resolved", "yes");

    public string? ResolvedNoUrl => AnswerLink("resolved", "no");

    // The occasion.
    /// <summary>Such as Easter; null where it is the customer's own.</summary>
    public string? OccasionName => request.Occasion?.Name?.In(request.Language);

    public string? OccasionDate => request.Occasion is { } occasion ? Locale.Date(occasion.Date) : null;

    // The frame around it all.
    public string Subject { get; set; } = "";

    public string Lang => Locale.Tag;

    public bool CanUnsubscribe => request.Class != MessageClass.Contract;

    public bool IsAdvertising => request.Class == MessageClass.Advertising;

    public string? UnsubscribeUrl => unsubscribeUrl ??= SafeLink.Web(request.Links.Unsubscribe.Value);

    public string ButtonColor => Colors.Button;

    public string ButtonTextColor => Colors.ButtonText;

    public string LinkColor => Colors.Link;

    public string LinkColorOnDark => Colors.LinkOnDark;

    internal Locale Locale { get; } = Locale.For(request.Language);

    internal Words Words { get; } = Words.For(request.Language);

    internal Order Order => order;

    internal Shop Shop => request.Shop;

    internal OrderState State => request.State;

    internal SupportCase? Case => request.Case;

    internal VoucherContent? Voucher => request.Voucher;

    internal BrandColors Colors => brand.Colors;

    internal IReadOnlyList<string> Imprint => brand.Imprint;

    internal IReadOnlyList<LocalizedText> Tips => tips ??= [.. CareTips.For(request.Shop, State.KeptLines)];

    /// <summary>The shop's advertising; null where the mail may carry none.</summary>
    internal LocalizedText? Promotion => request.Promotes ? Shop.Brand.Promotion : null;

    /// <summary>Products are advertising: a mail that may carry none shows none, whatever it was given (BGH, 15 December 2015, VI ZR 134/15).</summary>
    internal IReadOnlyList<ProductItem> Recommendations => recommendations ??= IsAdvertising || request.Promotes
        ? [.. request.Recommendations.Select(product => ProductItem.Of(product, Locale)).OfType<ProductItem>()]
        : [];

    internal IEnumerable<string> ConsentTexts => request.OptIn?.Texts.Select(text => text.In(request.Language)) ?? [];

    internal IEnumerable<string> Address => order.DeliveryAddress is { } address
        ? AddressLines.Of(address, request.Shop.Country, Locale)
        : [];

    internal IEnumerable<string> ReturnAddress =>
        request.Shop.Returns?.Address?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    internal IReadOnlyList<LineItem> OrderLines => orderLines ??= [.. order.Lines.Select(line => LineItem.Priced(line, Locale))];

    internal IReadOnlyList<LineItem> KeptLines =>
        keptLines ??= [.. State.KeptLines.Select(line => LineItem.Plain(line, line.Quantity, Locale))];

    internal IReadOnlyList<LineItem> ParcelLines => parcelLines ??=
    [
        .. ParcelContents.Of(State, request.Shipment).Select(piece => LineItem.Plain(piece.Line, piece.Quantity, Locale)),
    ];

    internal IReadOnlyList<LineItem> ReturnLines => returnLines ??=
    [
        .. OrderPieces.Of(State, request.Return?.Lines ?? [])
            .Select(piece => LineItem.Plain(piece.Line, piece.Quantity, Locale, piece.Reason)),
    ];

    internal string Moment(Instant at) => Locale.Moment(at.InZone(request.Zone).LocalDateTime);

    internal IReadOnlyList<LineItem> WithdrawalLines => withdrawalLines ??=
    [
        .. OrderPieces.Of(State, request.Withdrawal?.Lines ?? [])
            .Select(piece => LineItem.Plain(piece.Line, piece.Quantity, Locale, piece.Reason)),
    ];

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
