using System.Net;
using System.Text.RegularExpressions;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>What the audit log names by ids is shown as people know it.</summary>
public sealed class AuditPagesTests
{
    [Fact]
    public async Task Cases_lead_to_their_page_by_the_orders_number_and_deleted_ones_say_so()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var support = await ConsoleVisitor.SignIn(host, Role.Support);
        using var opened = await support.Post("orders/1001/case", ("note", "Has called"));
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        using var owner = await ConsoleVisitor.SignIn(host);

        var page = WebUtility.HtmlDecode(await owner.Html("audit"));
        Assert.Matches(Fast("<td>Test Support[^\n]*\\s*<td>Case opened</td>\\s*<td><a href=\"/console/demo/cases/1001/[^\"]+\">Case of order #?1001</a></td>"), page);

        using var erased = await host.Post("/customers/erase", """{"email":"customer-1001@example.com"}""");
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        using var german = await ConsoleVisitor.SignIn(host, Role.Owner, "de");
        Assert.Contains("Fall zu Bestellung", await german.Html("audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_are_named_also_when_they_are_there_no_more()
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host);
        using var ben = await host.Post("/users", """{"name":"Ben","role":"viewer"}""");
        using var mia = await host.Post("/users", """{"name":"Mia: Köln","role":"marketer"}""");
        var id = RunningHost.Text(await RunningHost.Json(ben), "id");
        using var removed = await owner.Post($"access/{id}/remove");
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);

        var page = WebUtility.HtmlDecode(await owner.Html("audit"));

        Assert.Equal(2, Regex.Count(page, "<td><span class=\"break\">Ben</span> <span class=\"badge muted\">deleted</span> <span class=\"muted\">Viewer</span></td>", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains(">Mia: Köln</a> <span class=\"muted\">Marketing</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(id, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_are_named_by_their_titles()
    {
        await using var host = await CampaignPagesTests.Waiting();
        using var support = await ConsoleVisitor.SignIn(host, Role.Owner, "de");

        Assert.Contains("nach dem Versand von „Umfrage“", WebUtility.HtmlDecode(await support.Html("campaigns/post-purchase")), StringComparison.Ordinal);
        Assert.Contains("Wartet auf „Umfrage“.", WebUtility.HtmlDecode(await support.Html("orders/1001")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_and_cases_of_an_erased_customer_are_marked_as_deleted()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var support = await ConsoleVisitor.SignIn(host, Role.Support);
        await support.Html("orders/1001");
        using var opened = await support.Post("orders/1001/case", ("note", "Has called"));
        using var owner = await ConsoleVisitor.SignIn(host);
        Assert.DoesNotContain(Deleted, await owner.Html("audit"), StringComparison.Ordinal);

        using var erased = await host.Post("/customers/erase", """{"email":"customer-1001@example.com"}""");
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        var page = WebUtility.HtmlDecode(await owner.Html("audit"));

        Assert.Matches(Fast($"<td>Order seen</td>\\s*<td[^>]*><(a|span) [^>]*>Order #?1001</(a|span)> {Deleted}"), page);
        Assert.Matches(Fast($"<td>Case opened</td>\\s*<td[^>]*><(a|span) [^>]*>Case of order #?1001</(a|span)> {Deleted}"), page);
        Assert.Matches(Fast("<td>Customer erased</td>\\s*<td><span class=\"break\">[^<]+</span> <span class=\"muted\">1 order</span>"), page);
    }

    [Fact]
    public async Task Campaigns_are_named_also_when_they_are_there_no_more()
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host, Role.Owner, "de");
        using var made = await owner.Post("campaigns-new", ("id", "herbst"), ("name", "Herbstgrüße"), ("from", "mail"));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        Assert.Contains(">Herbstgrüße</a>", WebUtility.HtmlDecode(await owner.Html("audit")), StringComparison.Ordinal);
        var tag = Fast("name=\"tag\" value=\"(?<tag>[^\"]+)\"").Match(await owner.Html("campaigns/herbst/draft")).Groups["tag"].Value;

        using var discarded = await owner.Post("campaigns/herbst/draft", ("tag", tag));
        Assert.Equal(HttpStatusCode.SeeOther, discarded.StatusCode);
        var page = WebUtility.HtmlDecode(await owner.Html("audit"));

        Assert.Equal(2, Regex.Count(page, "<td>Herbstgrüße <span class=\"badge muted\">gelöscht</span></td>", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("<option value=\"herbst\">Herbstgrüße (gelöscht)</option>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"post-purchase\">Nach dem Kauf</option>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_to_a_journey_names_campaign_and_step()
    {
        await using var host = await CampaignPagesTests.Waiting();
        using var support = await ConsoleVisitor.SignIn(host, Role.Owner, "de");
        using var skipped = await support.Post("orders/1001/act", ("act", "skip"), ("campaign", "post-purchase"), ("step", "survey"));
        Assert.Equal(HttpStatusCode.SeeOther, skipped.StatusCode);

        Assert.Contains("<span class=\"muted\">Nach dem Kauf · Umfrage</span>", WebUtility.HtmlDecode(await support.Html("audit")), StringComparison.Ordinal);
    }

    private const string Deleted = "<span class=\"badge muted\">deleted</span>";

    private static Regex Fast(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
