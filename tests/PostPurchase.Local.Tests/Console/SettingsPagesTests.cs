using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

public sealed class SettingsPagesTests
{
    private static readonly string[] Sections = ["shop", "sender", "legal", "sending", "support", "retention"];

    /// <summary>Nothing that is stored gets lost or changed by looking at a page and saving it.</summary>
    [Fact]
    public async Task A_form_that_is_sent_as_it_is_shown_changes_nothing_that_counts()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        await Change(host, shop => shop with { Returns = TestKit.A.Returns(), ReviewPlatforms = [new ReviewPlatform("google", "Google", "https://g.example/{sku}")] });
        var before = await Shop(host);
        foreach (var section in Sections)
        {
            using var answer = await visitor.Post($"settings/{section}", [.. Fields(await visitor.Html($"settings/{section}"))]);
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{section}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        var after = await Shop(host);
        var filled = before with
        {
            FrequencyCap = after.FrequencyCap,
            Retention = after.Retention,
            Support = after.Support,
            ExistingCustomerNotice = after.ExistingCustomerNotice,
        };
        Assert.Equal(Core.Shops.Editing.SettingsMerge.Written(filled).ToJsonString(), Core.Shops.Editing.SettingsMerge.Written(after).ToJsonString());
        Assert.Equal(new Core.FrequencyCaps.FrequencyCap(), after.FrequencyCap);
        Assert.Equal(new Core.Privacy.KeepsFor(), after.Retention);
        Assert.Equal((before.ExistingCustomerNotice!.Version, before.ExistingCustomerNotice.ShownSince.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date), (
            after.ExistingCustomerNotice!.Version, after.ExistingCustomerNotice.ShownSince.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date));
    }

    [Fact]
    public async Task Entries_are_added_changed_and_removed()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        var fields = Fields(await visitor.Html("settings/support")).Where(field => !field.Name.StartsWith("careTips", StringComparison.Ordinal));

        using var answer = await visitor.Post(
            "settings/support",
            [
                .. fields,
                ("careTips[0].was", "coffee"), ("careTips[0].key", "kaffee"), ("careTips[0].de", "Kühl lagern."), ("careTips[0].en", "Keep cool."),
                ("careTips[1].was", ""), ("careTips[1].key", "tee"), ("careTips[1].de", "Trocken lagern."), ("careTips[1].en", "Keep dry."),
            ]);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(["kaffee", "tee"], (await Shop(host)).CareTips.Keys.Order(StringComparer.Ordinal));
        using var emptied = await visitor.Post("settings/support", [.. fields.Where(field => field.Name != "tag"), ("tag", await Tag(visitor)), ("careTips[0].was", "tee"), ("careTips[0].key", "")]);
        Assert.Equal(["kaffee"], (await Shop(host)).CareTips.Keys);
    }

    [Fact]
    public async Task What_is_wrong_with_an_entry_is_told_at_its_field_even_behind_an_empty_one()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, language: "de");
        var fields = Fields(await visitor.Html("settings/sending"));

        using var answer = await visitor.Post(
            "settings/sending",
            [.. fields, ("loyaltyTiers[0].id", ""), ("loyaltyTiers[1].id", "Gold!"), ("loyaltyTiers[1].name.de", "Gold"), ("loyaltyTiers[1].name.en", "Gold"), ("loyaltyTiers[1].orders", "5")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("id=\"loyaltyTiers-1-id-problem\">1 bis 60 der Zeichen", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Gold!\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_with_a_decimal_comma_is_that_sum()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        var fields = Fields(await visitor.Html("settings/sending")).Where(field => !field.Name.StartsWith("loyalty", StringComparison.Ordinal));

        using var answer = await visitor.Post(
            "settings/sending",
            [.. fields, ("loyaltyTiers[0].id", "gold"), ("loyaltyTiers[0].name.de", "Gold"), ("loyaltyTiers[0].name.en", "Gold"), ("loyaltyTiers[0].spent", "500,00 EUR")]);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(500m, Assert.Single((await Shop(host)).LoyaltyTiers).Spent?.Amount);
    }

    [Fact]
    public async Task Nobody_overwrites_what_somebody_else_has_just_changed_without_being_told()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        var fields = Fields(await visitor.Html("settings/shop")).Where(field => field.Name != "name").Append(("name", "Meins")).ToArray();
        await Change(host, shop => shop with { Name = "Ihrs" });

        using var answer = await visitor.Post("settings/shop", fields);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Somebody else has changed", html, StringComparison.Ordinal);
        Assert.Equal("Ihrs", (await Shop(host)).Name);

        using var again = await visitor.Post("settings/shop", [.. Fields(html)]);
        Assert.Equal((HttpStatusCode.SeeOther, "Meins"), (again.StatusCode, (await Shop(host)).Name));
    }

    [Fact]
    public async Task No_page_shows_a_secret()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        var shop = await Shop(host);
        var secrets = shop.ConsoleKeys.Concat(shop.WebhookSecrets.Values.SelectMany(secrets => secrets)).Concat(shop.Users.Select(user => user.KeyHash!)).ToList();
        foreach (var page in Sections.Select(section => "settings/" + section).Concat(["settings", "settings/secrets", "access", "access/test-Support", "audit"]))
        {
            var html = await visitor.Html(page);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, html, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_secret_is_changed_without_a_gap_and_a_form_sent_twice_retires_one()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var added = await visitor.Post("settings/secrets/shopify/add", ("secret", "a-new-shopify-secret"));
        using var retired = await visitor.Post("settings/secrets/shopify/retire", ("count", "2"));
        using var twice = await visitor.Post("settings/secrets/shopify/retire", ("count", "2"));

        Assert.All(new[] { added, retired, twice }, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(["a-new-shopify-secret"], (await Shop(host)).SecretsFor("shopify"));
    }

    [Fact]
    public async Task A_secret_of_ours_is_made_and_shown_once()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Post("settings/secrets/standard/add", ("secret", ""));

        var made = (await Shop(host)).SecretsFor("standard")[^1];
        Assert.Contains(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(made), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("shopify", "short")]
    [InlineData("shopify", "")]
    [InlineData("standard", "not-a-standard-secret")]
    public async Task A_secret_that_is_none_is_refused_and_not_shown_again(string platform, string secret)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Post($"settings/secrets/{platform}/add", ("secret", secret));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"secret-{platform}-problem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single((await Shop(host)).SecretsFor(platform));
    }

    [Fact]
    public async Task The_last_key_of_an_owner_is_not_removed()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Post("settings/secrets/console/retire", ("count", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Single((await Shop(host)).ConsoleKeys);
    }

    [Fact]
    public async Task What_the_law_asks_for_and_is_missing_is_told_on_the_first_page()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        await Change(host, shop => shop with { Brand = shop.Brand with { Imprint = "" } });

        foreach (var page in new[] { "", "settings" })
        {
            var html = await visitor.Html(page);
            Assert.Contains("The imprint is missing", html, StringComparison.Ordinal);
            Assert.Contains("/console/demo/settings/sender", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_removed_loses_the_session_at_once()
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host);
        using var support = await ConsoleVisitor.SignIn(host, Role.Support);

        using var removed = await owner.Post("access/test-Support/remove");
        using var answer = await support.Get("");

        Assert.Equal((HttpStatusCode.SeeOther, "/console/demo/access?done=removed"), (removed.StatusCode, removed.Headers.Location?.OriginalString));
        Assert.StartsWith("/console?shop=demo", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_log_is_for_owners_and_goes_on()
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host);
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        for (var number = 0; number < 55; number++)
        {
            await host.MoveTo(RunningHost.Start + Duration.FromMinutes(number));
            using var answer = await host.Post("/users", $$"""{"name":"User {{number}}","role":"viewer"}""");
        }

        var first = await owner.Html("audit");
        var next = Regex.Match(first, "audit\\?after=(?<next>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["next"].Value;
        var second = await owner.Html("audit?after=" + next);

        Assert.Contains("User 54</a> <span class=\"muted\">Viewer</span>", first, StringComparison.Ordinal);
        Assert.DoesNotContain(">User 1</a>", first, StringComparison.Ordinal);
        Assert.Contains(">User 1</a>", second, StringComparison.Ordinal);
        Assert.DoesNotContain("User 54", await marketer.Html("audit"), StringComparison.Ordinal);
    }

    private static async Task<Shop> Shop(RunningHost host) =>
        await host.Services.GetRequiredService<StoredShops>().Reread(new ShopId("demo"), CancellationToken.None) ?? throw new InvalidOperationException();

    private static Task Change(RunningHost host, Func<Shop, Shop> change) =>
        host.Services.GetRequiredService<StoredShops>().Change(new ShopId("demo"), change, CancellationToken.None).AsTask();

    private static async Task<string> Tag(ConsoleVisitor visitor) =>
        Fields(await visitor.Html("settings/support")).Single(field => field.Name == "tag").Value;

    /// <summary>What a browser would send of the page's form.</summary>
    private static List<(string Name, string Value)> Fields(string html)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var form = document.QuerySelector("form.settings") ?? throw new InvalidOperationException(html);
        var fields = new List<(string, string)>();
        foreach (var field in form.QuerySelectorAll("input, select, textarea"))
        {
            var name = field.GetAttribute("name") ?? "";
            switch (field)
            {
                case AngleSharp.Html.Dom.IHtmlInputElement { Type: "checkbox", IsChecked: false }:
                    break;
                case AngleSharp.Html.Dom.IHtmlInputElement input when name != "form-token":
                    fields.Add((name, input.Value));
                    break;
                case AngleSharp.Html.Dom.IHtmlSelectElement select:
                    fields.Add((name, select.Value ?? ""));
                    break;
                case AngleSharp.Html.Dom.IHtmlTextAreaElement area:
                    fields.Add((name, area.Value.ReplaceLineEndings("\r\n")));
                    break;
            }
        }

        return fields;
    }
}
