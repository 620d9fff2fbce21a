using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.OrderPages;

/// <summary>Somebody who opened the page of an order, what it may show, and in which language.</summary>
/// <param name="Token">As in the address.</param>
public sealed record OrderVisit(CustomerLink Link, Order Order, OrderRights Rights, string Token)
{
    public OrderState State => Link.State;

    public Shop Shop => Link.Shop;

    public ReturnSettings Returns => Shop.Returns ?? ReturnSettings.Default;

    public string Language => Link.Language;

    public string Path => "/o/" + Token;

    /// <summary>How much was declared so far; see <see cref="DeclarationId"/>.</summary>
    public int Declared => State.Returns.Count + State.Withdrawals.Count;

    private Locale Locale => Locale.For(Language);

    /// <summary>Null for a text that is no link to an order, or to one of which nothing is known.</summary>
    internal static async ValueTask<OrderVisit?> Open(
        string token, CustomerLink.Reader links, IClock clock, CancellationToken cancellation) =>
        await links.Open(token, LinkPurpose.Order, cancellation) is { State.Order: { } order } link
            ? new OrderVisit(link, order, OrderRights.Of(link.State, order, link.Shop, clock.GetCurrentInstant()), token)
            : null;

    public string Say(string german, string english) => Language == Languages.German ? german : english;

    public string Day(LocalDate date) => Locale.Date(date);

    public string Day(Instant at) => Day(at.InZone(Rights.Zone).Date);

    public string Moment(Instant at) => $"{Locale.DateAndTime(at.InZone(Rights.Zone).LocalDateTime)} ({Rights.Zone.Id})";

    public string Amount(Money money) => Locale.Money(money);

    public string Number(decimal value) => Locale.Number(value);

    /// <summary>What the customer calls a line; null where the order has none of that id.</summary>
    public string? Title(string lineId) => Order.Lines.FirstOrDefault(line => line.Id == lineId) is { } line ? Title(line) : null;

    public static string Title(OrderLine line) => string.IsNullOrWhiteSpace(line.Variant) ? line.Title : $"{line.Title}, {line.Variant}";

    /// <summary>A page of this visit.</summary>
    public PageResult<TPage> Page<TPage>(int status = StatusCodes.Status200OK, params ReadOnlySpan<(string Name, object? Value)> further)
        where TPage : VisitPage
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(VisitPage.Visit)] = this };
        foreach (var (name, value) in further)
        {
            parameters[name] = value;
        }

        return new PageResult<TPage>(parameters, PageStyle.Of(Shop), status);
    }

    /// <summary>Sends the browser on, so that loading again posts nothing again.</summary>
    public IResult SeeOther(HttpResponse response, string address)
    {
        response.Headers.Location = Path + address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
