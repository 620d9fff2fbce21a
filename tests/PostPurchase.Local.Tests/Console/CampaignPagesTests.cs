using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary><c>/console/{shop}/campaigns</c>.</summary>
public sealed partial class CampaignPagesTests
{
    private const string Campaign = "campaigns/post-purchase";

    private static readonly (string Name, string Value)[] SevenDays =
    [
        ("part", "timing"), ("delay", "7"), ("delay-unit", "days"), ("time-of-day", "10:00"), ("window", "hours"), ("earliest", "10:00"), ("latest", "20:00"),
    ];

    private static readonly (string Name, string Value)[] OwnText =
    [
        ("language", "en"), ("subject", "How was it, {{firstName}}?"), ("preheader", "One question."), ("body", "# Our own words\r\n\r\nHello {{firstName}},\r\n\r\n{{scores \"bad\" \"good\"}}"), ("act", "save"),
    ];

    [Fact]
    public async Task A_changed_delay_is_saved_shown_and_published_and_a_waiting_order_moves()
    {
        await using var host = await Waiting();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        var before = await DueOf(host, "survey");

        await Done(await marketer.Post(Campaign + "/steps/survey", [("tag", ""), .. SevenDays]), "saved");
        Assert.Contains("7 days after delivery, at 10:00", await marketer.Html(Campaign), StringComparison.Ordinal);
        Assert.Contains("5 days after delivery, at 10:00", await marketer.Html(Campaign + "/draft"), StringComparison.Ordinal);
        var publish = await marketer.Html(Campaign + "/publish");
        Assert.Contains("go later", publish, StringComparison.Ordinal);
        Assert.Equal(before, await DueOf(host, "survey"));

        await Done(await marketer.Post(Campaign + "/publish", ("tag", TagIn(publish)), ("policy", "move"), ("note", "Later"), ("sure", "yes")), "published");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(3) + Duration.FromSeconds(1));
        Assert.Equal(before + Duration.FromDays(2), await DueOf(host, "survey"));
        var page = await marketer.Html(Campaign);
        Assert.Contains("Test Marketer", page, StringComparison.Ordinal);
        Assert.Contains("Later", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_counts_what_moves()
    {
        await using var host = await Waiting();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        await Done(await marketer.Post(Campaign + "/steps/survey", [("tag", ""), .. SevenDays]), "saved");

        var page = await marketer.Html(Campaign + "/draft?trial=yes");

        Assert.Contains("Over 1 order since", page, StringComparison.Ordinal);
        Assert.Matches(new Regex("<th scope=\"row\">Survey</th><td>1</td><td>1</td><td>0</td><td>1</td>", RegexOptions.None, TimeSpan.FromSeconds(1)), page);
    }

    [Fact]
    public async Task Who_saves_over_another_ones_draft_sees_both_and_loses_nothing()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var owner = await ConsoleVisitor.SignIn(host);
        await Done(await owner.Post(Campaign + "/steps/survey", [("tag", ""), .. SevenDays]), "saved");

        using var answer = await marketer.Post(Campaign + "/steps/survey", [("tag", ""), .. SevenDays.Select(field => field.Name == "delay" ? ("delay", "9") : field)]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("7 days after delivery", page, StringComparison.Ordinal);
        Assert.Contains("9 days after delivery", page, StringComparison.Ordinal);
        await Done(await marketer.Post(Campaign + "/steps/survey", [("tag", TagIn(page)), .. SevenDays.Select(field => field.Name == "delay" ? ("delay", "9") : field)]), "saved");
        Assert.Contains("9 days after delivery", await marketer.Html(Campaign), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_cannot_be_right_comes_back_with_what_is_wrong_at_its_field()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);

        using var answer = await marketer.Post(Campaign + "/steps/survey", [("tag", ""), .. SevenDays.Select(field => field.Name == "delay" ? ("delay", "soon") : field)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("value=\"soon\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"delay-problem\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("This is the draft", await marketer.Html(Campaign), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_pause_at_once_and_versions_come_back()
    {
        await using var host = await Waiting();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);

        await Done(await marketer.Post(Campaign + "/switch", ("act", "pause"), ("step", "survey")), "paused");
        Assert.Contains("1 paused", await marketer.Html("campaigns"), StringComparison.Ordinal);
        await Done(await marketer.Post(Campaign + "/switch", ("act", "resume"), ("step", "survey")), "resumed");
        await Done(await marketer.Post(Campaign + "/switch", ("act", "off")), "off");
        await Done(await marketer.Post(Campaign + "/switch", ("act", "on")), "on");
        await Done(await marketer.Post(Campaign + "/versions/1", ("tag", "")), "restored");
        Assert.Contains("This is the draft", await marketer.Html(Campaign), StringComparison.Ordinal);
        var tag = TagIn(await marketer.Html(Campaign + "/draft"));
        await Done(await marketer.Post(Campaign + "/draft", ("tag", tag)), "discarded");
    }

    [Fact]
    public async Task Steps_are_added_copied_moved_and_removed()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        (string, string)[][] acts =
        [
            [("act", "add"), ("step", "thanks"), ("message", "voucher")], [("act", "duplicate"), ("step", "care-tips")], [("act", "up"), ("step", "thanks")], [("act", "remove"), ("step", "care-tips")],
        ];
        foreach (var act in acts)
        {
            var tag = TagIn(await marketer.Html(Campaign));
            await Done(await marketer.Post(Campaign + "/steps", [("tag", tag), .. act]), "saved");
        }

        var page = await marketer.Html(Campaign);
        Assert.Contains("care-tips-2", page, StringComparison.Ordinal);
        Assert.Contains("/steps/thanks", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/steps/care-tips\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_campaign_is_a_copy_and_its_name_is_checked()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);

        using var refused = await marketer.Post("campaigns-new", ("id", "Über uns"), ("name", "Autumn"), ("from", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await Done(await marketer.Post("campaigns-new", ("id", "autumn"), ("name", "Autumn"), ("from", "win-back")), "saved");
        await Done(await marketer.Post("campaigns/autumn/basics", ("tag", TagIn(await marketer.Html("campaigns/autumn/basics"))), ("name-de", "Herbst"), ("name-en", "Autumn"), ("holdout", "20")), "saved");
        using var taken = await marketer.Post("campaigns-new", ("id", "autumn"), ("name", "Autumn"), ("from", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);

        var page = await marketer.Html("campaigns/autumn");
        Assert.Contains("20%", page, StringComparison.Ordinal);
        Assert.Contains("draft only", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_previewed_saved_published_and_sent()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        var message = Campaign + "/messages/survey";

        foreach (var (look, says) in new[] { ("desktop", "<h1"), ("dark", "@media all"), ("text", "<pre>") })
        {
            using var preview = await marketer.Post(message + "/preview", [("view", look), .. OwnText]);
            Assert.Contains("Our own words", await preview.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Contains(says, await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var policy = Assert.Single(preview.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("sandbox;", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        }

        await Done(await marketer.Post(message, [("tag", ""), .. OwnText.Select(field => field.Name == "language" ? ("language", "de") : field)]), "saved");
        var publish = await marketer.Html(Campaign + "/publish");
        await Done(await marketer.Post(Campaign + "/publish", ("tag", TagIn(publish)), ("policy", "move"), ("sure", "yes")), "published");
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(12));

        Assert.Contains(await host.Mails(), mail => RunningHost.Text(mail, "subject").StartsWith("How was it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_can_not_be_sent_is_neither_saved_nor_shown()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        (string, string)[] faulty = [.. OwnText.Select(field => field.Name == "body" ? ("body", "Hello\n\n{{firstNme}}") : field)];

        using var saved = await marketer.Post(Campaign + "/messages/survey", [("tag", ""), .. faulty]);
        using var preview = await marketer.Post(Campaign + "/messages/survey/preview", faulty);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.StatusCode);
        Assert.Contains("did you mean “firstName”", WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("did you mean “firstName”", WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_message_says_what_it_is()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);

        using var refused = await marketer.Post(Campaign + "/messages/-", [("tag", ""), ("name", "thanks"), .. OwnText]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await Done(await marketer.Post(Campaign + "/messages/-", [("tag", ""), ("name", "thanks"), ("category", "Surveys"), .. OwnText]), "saved");

        Assert.Contains("/messages/thanks", await marketer.Html(Campaign), StringComparison.Ordinal);
        Assert.Contains("Our own words", await marketer.Html(Campaign + "/messages/thanks?language=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_mails_go_to_people_of_the_shop_only_marked_and_not_too_many()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        var own = $"me@{(await Sender(host)).Split('@')[1]}";

        var refused = await Test("me@elsewhere.example");
        Assert.Contains("its users only", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"me@elsewhere.example\" aria-invalid=\"true\"", refused, StringComparison.Ordinal);
        Assert.Contains($"under {own.Split('@')[1]} or to a user", refused, StringComparison.Ordinal);
        for (var number = 0; number < 20; number++)
        {
            Assert.Contains("on its way", await Test(own), StringComparison.Ordinal);
        }

        Assert.Contains("twenty test mails", await Test(own), StringComparison.Ordinal);
        var mails = await host.Mails();
        Assert.Equal(20, mails.Length);
        Assert.All(mails, mail => Assert.StartsWith("[Test] How was it", RunningHost.Text(mail, "subject"), StringComparison.Ordinal));
        Assert.Contains("test mail sent", await marketer.Html(Campaign), StringComparison.Ordinal);

        async Task<string> Test(string to)
        {
            using var answer = await marketer.Post(Campaign + "/messages/survey/test", [("to", to), .. OwnText]);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Support)]
    public async Task Who_may_not_market_sees_everything_and_changes_nothing(Role role)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, role);

        foreach (var path in new[] { "campaigns", Campaign, Campaign + "/versions/1", Campaign + "/messages/survey" })
        {
            var page = await visitor.Html(path);
            Assert.DoesNotContain("name=\"act\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<textarea", page, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/publish", "/draft", "/switch", "/steps", "/steps/survey", "/basics", "/versions/1", "/messages/survey", "/messages/survey/preview", "/messages/survey/test" })
        {
            using var answer = await visitor.Post(Campaign + path, ("sure", "yes"));
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }

        using var created = await visitor.Post("campaigns-new", ("id", "mine"), ("name", "Mine"));
        Assert.Equal(HttpStatusCode.Forbidden, created.StatusCode);
    }

    [Theory]
    [InlineData("campaigns/none")]
    [InlineData("campaigns/post-purchase/versions/9")]
    [InlineData("campaigns/post-purchase/messages/none")]
    [InlineData("campaigns/post-purchase/steps/none")]
    [InlineData("campaigns/post-purchase/draft")]
    [InlineData("campaigns/post-purchase/publish")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host);

        using var answer = await owner.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>An order that has arrived and waits for its survey.</summary>
    internal static async Task<RunningHost> Waiting()
    {
        var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(3));
        return host;
    }

    internal static async Task<Instant> DueOf(RunningHost host, string step)
    {
        var order = await host.Order("1001");
        var found = order.GetProperty("journeys")[0].GetProperty("steps").EnumerateArray().First(one => RunningHost.Text(one, "id") == step);
        return NodaTime.Text.InstantPattern.ExtendedIso.Parse(RunningHost.Text(found, "dueAt")).Value;
    }

    private static async Task<string> Sender(RunningHost host) =>
        (await host.Services.GetRequiredService<IShops>().Find(new ShopId("demo"), CancellationToken.None))!.Sender.Address;

    private static async Task Done(HttpResponseMessage answer, string word)
    {
        using (answer)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            Assert.Contains($"done={word}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    private static string TagIn(string html) => Tag().Match(html).Groups["tag"].Value;

    [GeneratedRegex("name=\"tag\" value=\"(?<tag>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
