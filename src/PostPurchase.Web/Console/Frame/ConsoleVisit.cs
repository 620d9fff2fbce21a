using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Frame;

/// <summary>Who looks at a shop's console, and how its pages speak to them.</summary>
public sealed record ConsoleVisit
{
    public required Shop Shop { get; init; }

    public required ShopUser User { get; init; }

    /// <summary>What the visitor's forms carry.</summary>
    public required string FormToken { get; init; }

    /// <summary><c>de</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>By the host's clock.</summary>
    public required Instant Now { get; init; }

    /// <summary>Path and query of the page, to come back to.</summary>
    public required string Address { get; init; }

    /// <summary>What the visitor has just done, in a word of the page that says so; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The shop's zone; all times in the console are told in it.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Shop.TimeZone) ?? DateTimeZone.Utc;

    public LocalDate Today => Now.InZone(Zone).Date;

    public Locale Locale => Locale.For(Language);

    /// <summary>For audit logs.</summary>
    public Who Who => new(User.Name, User.KeyHash is { } hash ? AccessKeys.FingerprintOf(hash) : null);

    /// <exception cref="InvalidOperationException">The route is not behind <see cref="ConsoleGate"/>.</exception>
    public static ConsoleVisit Of(HttpContext context) =>
        context.Features.Get<ConsoleVisit>() ?? throw new InvalidOperationException("The route is not behind the console's gate.");

    public bool May(Right right) => User.Role.Has(right);

    public string Say(string german, string english) => Language == Languages.German ? german : english;

    /// <param name="path">Within the shop's console, such as <c>cases</c>; empty for its first page.</param>
    public string Url(string path) => UrlOf(Shop.Id, path);

    public static string UrlOf(ShopId shop, string path) => $"/console/{Uri.EscapeDataString(shop.Value)}{(path.Length > 0 ? "/" + path : "")}";

    /// <summary>Short weekday, day, short month and time of day.</summary>
    public string Moment(Instant at) => Locale.Moment(at.InZone(Zone).LocalDateTime);

    /// <summary>With the year.</summary>
    public string DateAndTime(Instant at) => Locale.DateAndTime(at.InZone(Zone).LocalDateTime);

    public string Day(LocalDate date) => Locale.Date(date);

    /// <summary>Day and month, for charts.</summary>
    public string ShortDay(LocalDate date) => Say($"{date.Day}.{date.Month}.", LocalDatePattern.CreateWithInvariantCulture("d MMM").Format(date));

    public string Number(decimal value) => Locale.Number(value);

    /// <summary>So many orders, with the noun.</summary>
    public string Orders(long count) => count == 1 ? Say("1 Bestellung", "1 order") : Say($"{Number(count)} Bestellungen", $"{Number(count)} orders");
}
