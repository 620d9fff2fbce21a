using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Running;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Console;

/// <summary>What is seen of a draft before it is published, and the dates of seasons.</summary>
public sealed partial class CampaignDraftPagesTests
{
    private const string Season = "campaigns/seasonal/basics";

    [Fact]
    public async Task The_impact_adds_up_over_all_orders_and_begins_again_with_another_draft()
    {
        await using var host = await CampaignPagesTests.Waiting();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var saved = await marketer.Post("campaigns/post-purchase/steps/survey", ("tag", ""), ("part", "timing"), ("delay", "7"), ("delay-unit", "days"));
        var tag = Tag().Match(await marketer.Html("campaigns/post-purchase/publish")).Groups["tag"].Value;

        var (found, mails) = ("{{\"draft\":\"{0}\",\"orders\":1200,\"moved\":1100,\"staying\":100,\"mails\":{{\"Later\":700}},\"examples\":[]}}", ("policy", "move"));
        using var counted = await marketer.Post(
            "campaigns/post-purchase/publish/count", ("counted", string.Format(CultureInfo.InvariantCulture, found, tag)), mails, ("after", "0:"));
        using var outdated = await marketer.Post(
            "campaigns/post-purchase/publish/count", ("counted", string.Format(CultureInfo.InvariantCulture, found, "another")), mails, ("after", "0:"));
        using var broken = await marketer.Post("campaigns/post-purchase/publish/count", ("counted", "{\"draft\":null,\"mails\":{}}"), ("after", "0:"));
        using var viewer = await ConsoleVisitor.SignIn(host, Role.Viewer);
        using var refused = await viewer.Post("campaigns/post-purchase/publish/count", ("counted", "{}"));

        var page = await counted.Content.ReadAsStringAsync();
        Assert.Contains("1,201 orders on the way looked at: 1,101 to go on with the new version, 100 to keep theirs.", page, StringComparison.Ordinal);
        Assert.Contains("These are all.", page, StringComparison.Ordinal);
        Assert.Contains("<td>701</td>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, outdated.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, broken.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_counts_for_a_moment_and_goes_on_with_the_next_until_all_is_counted()
    {
        await using var host = await RunningHost.Open(replace: services => services.AddSingleton<TimeProvider>(new PassingTime(TimeSpan.FromMilliseconds(50))));
        for (var order = 1; order <= 30; order++)
        {
            await host.Take(Canonical.Placed(order.ToString(CultureInfo.InvariantCulture), RunningHost.Start, RunningHost.Start));
        }

        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var saved = await marketer.Post("campaigns/post-purchase/steps/survey", ("tag", ""), ("part", "timing"), ("delay", "7"), ("delay-unit", "days"));
        foreach (var (first, next) in new[] { ("draft?trial=yes", "draft/trial"), ("publish", "publish/count") })
        {
            var page = await marketer.Html("campaigns/post-purchase/" + first);
            Assert.Matches(SoFar(), page);
            var pages = 1;
            for (; Hidden(page, "counted") is { } counted; pages++)
            {
                using var answer = await marketer.Post("campaigns/post-purchase/" + next, ("counted", counted), ("policy", "move"), ("after", Hidden(page, "after") ?? ""));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                page = await answer.Content.ReadAsStringAsync();
            }

            Assert.InRange(pages, 2, 10);
            Assert.Contains(first == "publish" ? "30 orders on the way looked at" : "Over 30 orders", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(SoFar(), page);
        }
    }

    [Fact]
    public async Task A_dry_run_of_an_occasion_says_who_would_get_what_and_when()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(20));
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var saved = await marketer.Post("campaigns/seasonal/steps/offer", ("tag", ""), ("part", "timing"), ("delay", "1"), ("delay-unit", "days"), ("time-of-day", "11:00"));
        using var viewer = await ConsoleVisitor.SignIn(host, Role.Viewer);

        var page = WebUtility.HtmlDecode(await viewer.Html("campaigns/seasonal/draft?trial=yes"));

        Assert.Contains("What starts from Thursday, 30 April 2026", page, StringComparison.Ordinal);
        Assert.Contains("<dt>take part</dt><dd>1</dd>", page, StringComparison.Ordinal);
        var row = Regex.Match(page, "<th scope=\"row\">Offer</th>(?<cells>.*?)</tr>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["cells"].Value;

        // The first of May is a public holiday.
        Assert.Equal("<td>1</td><td>Saturday, 2 May 2026, 11:00</td><td>–</td>", row);
        using var german = await ConsoleVisitor.SignIn(host, Role.Viewer, "de");
        Assert.Contains("nehmen teil", await german.Html("campaigns/seasonal/draft?trial=yes"), StringComparison.Ordinal);
    }

    private static string? Hidden(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups["value"].Value)
            : null;

    [Fact]
    public async Task Every_preview_says_what_the_checks_found()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);

        foreach (var look in new[] { "desktop", "phone", "dark", "text" })
        {
            using var preview = await marketer.Post(
                "campaigns/post-purchase/messages/survey/preview", ("view", look), ("language", "en"), ("subject", "BUY NOW!! FREE"), ("preheader", "One question."), ("body", "# Hello\n\n{{scores \"bad\" \"good\"}}"));

            Assert.Contains("Hint – Subject", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Dates_of_a_season_are_shown_with_their_coming_days_changed_added_and_taken_out()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        var page = WebUtility.HtmlDecode(await marketer.Html(Season));
        Assert.Contains("Sunday, 5 April 2026 · Sunday, 28 March 2027 · Sunday, 16 April 2028", page, StringComparison.Ordinal);

        // The first of the four is left without a name; the last is new.
        using var saved = await marketer.Post(Season, [.. Basics, .. Date(1, "mothers-day", "Mother's Day", "nth-weekday", ("nth", "-1"), ("weekday", "sunday"), ("month", "5")), .. Date(4, "", "Third Advent", "advent", ("sunday", "3"))]);

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        page = WebUtility.HtmlDecode(await marketer.Html(Season));
        Assert.Contains("Sunday, 31 May 2026 · Sunday, 30 May 2027", page, StringComparison.Ordinal);
        Assert.Contains("Sunday, 13 December 2026", page, StringComparison.Ordinal);
        Assert.Contains("value=\"third-advent\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"easter\" ", page[..page.IndexOf("mothers-day", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_can_t_be_comes_back_with_what_is_wrong_at_its_field()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        var refused = new (string Rule, (string, string) Part, (string, string) Other, string Wrong)[]
        {
            ("fixed", ("day", "31"), ("month", "2"), "day"), ("nth-weekday", ("nth", "1"), ("month", "13"), "month"), ("advent", ("sunday", "5"), ("lead", "1"), "sunday"),
            ("listed", ("on", "2027-02-30"), ("lead", "1"), "on"), ("easter", ("offset", "1"), ("lead", "soon"), "lead"), ("easter", ("offset", "999"), ("countries", "DEU"), "countries"),
        };
        foreach (var (rule, part, other, wrong) in refused)
        {
            using var answer = await marketer.Post(Season, [.. Basics, .. Date(2, "", "Sale", rule, part, other, ("weekday", "monday"))]);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains($"id=\"dates-0-{wrong}-problem\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static (string Name, string Value)[] Basics => [("tag", ""), ("name-de", "Jahreszeiten"), ("name-en", "Seasons"), ("lead-days", "10"), ("holdout", "0")];

    private static (string Name, string Value)[] Date(int row, string id, string name, string rule, params (string Part, string Value)[] parts) =>
    [
        .. parts.Append(("id", id)).Append(("name-de", name)).Append(("name-en", name)).Append(("rule", rule))
            .Select(part => (string.Create(CultureInfo.InvariantCulture, $"dates-{row}-{part.Item1}"), part.Item2)),
    ];

    [GeneratedRegex("Counted [0-9]+ of 30 orders so far", RegexOptions.None, 1000)]
    private static partial Regex SoFar();

    [GeneratedRegex("name=\"tag\" value=\"(?<tag>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
