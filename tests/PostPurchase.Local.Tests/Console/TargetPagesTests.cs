using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary><c>/console/{shop}/deliveries/targets</c>.</summary>
public sealed partial class TargetPagesTests
{
    private static readonly (string Name, string Value)[] Crm = [("id", "crm"), ("url", "https://crm.example/hooks"), ("everything", "no"), ("types", "case.opened"), ("types", "message.sent"), ("on", "yes")];

    [Fact]
    public async Task A_target_is_added_changed_given_another_secret_and_removed()
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host);

        using var added = await owner.Post("deliveries/targets", Crm);
        var first = Secret().Match(WebUtility.HtmlDecode(await added.Content.ReadAsStringAsync())).Value;
        using var again = await owner.Post("deliveries/targets", Crm);
        using var changed = await owner.Post("deliveries/targets/crm", ("url", "https://crm.example/other"), ("everything", "yes"));
        using var rotated = await owner.Post("deliveries/targets/crm/secret");
        var second = Secret().Match(WebUtility.HtmlDecode(await rotated.Content.ReadAsStringAsync())).Value;
        var shown = await owner.Html("deliveries/targets/crm") + await owner.Html("deliveries/outgoing");
        using var retired = await owner.Post("deliveries/targets/crm/retire", ("count", "2"));
        using var twice = await owner.Post("deliveries/targets/crm/retire", ("count", "2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("done=saved", changed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", shown, StringComparison.Ordinal);
        var target = Assert.Single((await host.Services.GetRequiredService<IShops>().Find(new ShopId("demo"), CancellationToken.None))!.OutgoingWebhooks);
        Assert.Equal(("https://crm.example/other", true, 0), (target.Url, target.Disabled, target.Types.Count));
        Assert.NotEqual(first, second);
        Assert.Equal([second], target.Secrets);

        using var removed = await owner.Post("deliveries/targets/crm/remove");
        Assert.Contains("No other system is told", await owner.Html("deliveries/outgoing"), StringComparison.Ordinal);
        var log = await host.Services.GetRequiredService<AuditLog>().List(new ShopId("demo"), null, 20, CancellationToken.None);
        Assert.Contains(log.Steps, step => step is { Action: AuditedAction.TargetSaved, Subject: "crm", Detail: "crm.example", By: "Test Owner" });
        Assert.Contains(log.Steps, step => step is { Action: AuditedAction.TargetRemoved, Subject: "crm" });
        Assert.All(log.Steps, step => Assert.DoesNotContain("hooks", step.Detail ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_written_stays()
    {
        await using var host = await RunningHost.Open();
        using var owner = await ConsoleVisitor.SignIn(host);

        using var answer = await owner.Post("deliveries/targets", ("id", "C R M"), ("url", "http://crm.example/hooks"), ("everything", "no"), ("types", "case.opened"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("id=\"id-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"url-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"http://crm.example/hooks\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"case.opened\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_owners_see_and_change_targets_in_forms()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);

        using var seen = await marketer.Get("deliveries/targets");
        using var added = await marketer.Post("deliveries/targets", Crm);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (seen.StatusCode, added.StatusCode));
    }

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]+", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
