using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>Details of the audit log are stored in English, and read in the visitor's language.</summary>
public sealed class AuditDetailsTests
{
    private static readonly (AuditedAction Action, string Detail, string German, string English)[] Known =
    [
        (AuditedAction.CustomerErased, "1 orders", ">1 Bestellung<", ">1 order<"),
        (AuditedAction.CustomerErased, "1200 orders", ">1.200 Bestellungen<", ">1,200 orders<"),
        (AuditedAction.OrdersReconciled, "2026-03-01 to 2026-03-01", ">Sonntag, 1. März 2026<", ">Sunday, 1 March 2026<"),
        (AuditedAction.OrdersReconciled, "2026-03-01 to 2026-03-02", ">Sonntag, 1. März 2026 – Montag, 2. März 2026<", ">Sunday, 1 March 2026 – Monday, 2 March 2026<"),
        (AuditedAction.OrdersStarted, "all", ">alle<", ">all<"),
        (AuditedAction.ConsentChanged, "given: surveys, offers", ">gegeben: Umfragen, Angebote<", ">given: surveys, offers<"),
        (AuditedAction.ConsentChanged, "withdrawn: birthday", ">widerrufen: Geburtstag<", ">withdrawn: birthday<"),
        (AuditedAction.SettingsChanged, "sender, brand, reviewPlatforms", ">Absender & Marke</a>", ">Sender & brand</a>"),
        (AuditedAction.SettingsChanged, "consoleKeys, retention", ">Webhooks & Geheimnisse, Aufbewahrung</a>", ">Webhooks & secrets, Retention</a>"),
        (AuditedAction.PayloadReplayed, "understood; was on record", ">verstanden; war schon bekannt<", ">understood; was on record<"),
        (AuditedAction.PayloadReplayed, "still not: $.data.order.id is missing", ">immer noch nicht zu verstehen: $.data.order.id fehlt<", ">still can’t be understood: $.data.order.id is missing<"),
        (AuditedAction.PayloadReplayed, "impossible: CutOff", ">unmöglich: Er ist länger als das, was aufgehoben wird.<", ">impossible: It is longer than what is kept.<"),
        (AuditedAction.PayloadReplayed, "3 understood, 2 still not, 0 impossible", ">3 verstanden, 2 immer noch nicht, 0 unmöglich<", ">3 understood, 2 still not, 0 impossible<"),
        (AuditedAction.VoucherPoolSaved, "new", ">neu<", ">new<"),
        (AuditedAction.VoucherCodesImported, "1 added", ">1 aufgenommen<", ">1 added<"),
        (AuditedAction.ConnectionSaved, "https://shop.example", ">https://shop.example<", ">https://shop.example<"),
        (AuditedAction.OrdersReconciled, "as an earlier version wrote", ">as an earlier version wrote<", ">as an earlier version wrote<"),
    ];

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task They_are_told_in_the_visitor_s_language(string language)
    {
        await using var host = await RunningHost.Open();
        foreach (var (action, detail, _, _) in Known)
        {
            await Note(host, action, "woocommerce", detail);
        }

        using var owner = await ConsoleVisitor.SignIn(host, Role.Owner, language);
        var page = WebUtility.HtmlDecode(await owner.Html("audit"));

        Assert.All(Known, known => Assert.Contains(language == "de" ? known.German : known.English, page, StringComparison.Ordinal));
        Assert.Contains("<td><span class=\"break\">WooCommerce</span> ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_system_is_named_where_it_was_one()
    {
        await using var host = await RunningHost.Open();
        await host.Services.GetRequiredService<AuditLog>().Note(
            new ShopId("demo"), Who.Told("shopify customers/redact"), AuditedAction.CustomerErased, "abc", "2 orders", RunningHost.Start, default);
        using var owner = await ConsoleVisitor.SignIn(host);

        Assert.Contains("<td>Shopify, Webhook customers/redact</td>", await owner.Html("audit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 orders")]
    [InlineData(1, "1 order")]
    [InlineData(2, "2 orders")]
    public void Orders_are_counted_in_right_plurals(long count, string words) => Assert.Equal(words, AuditLog.Orders(count));

    private static ValueTask Note(RunningHost host, AuditedAction action, string subject, string detail) => host.Services.GetRequiredService<AuditLog>().Note(
        new ShopId("demo"), new Who("Mira", "675c2070"), action, subject, detail, RunningHost.Start, default);
}
