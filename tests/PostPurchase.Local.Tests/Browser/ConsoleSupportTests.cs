using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Links;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>Support's work in the console, as in a browser: orders, journeys, cases and customers.</summary>
public sealed class ConsoleSupportTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Order = "1001";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_is_searched_and_a_step_skipped_sent_again_and_the_journey_stopped(bool script)
    {
        await using var host = await Delivered();
        var page = await chromium.SignIn(host, Role.Support, script: script);
        await page.GotoAsync("/console/demo/orders");

        await page.FillAsync("#wanted", "100");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Order #1001" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Skip: Survey", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Skipped by Test Support (support).")).ToHaveCountAsync(2);
        await page.FillAsync("#note", "has told us by telephone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skip" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The step is left out.");
        await Assertions.Expect(page.GetByText("Skipped by Test Support (support): has told us by telephone.")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Link, new() { Name = "Send again: Order confirmation" }).ClickAsync();
        await Assertions.Expect(page.GetByText("anna@example.com")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("by Test Support (support).").First).ToBeVisibleAsync();
        Assert.Equal(2, (await host.Mails("?order=1001")).Count(mail => RunningHost.Text(mail, "step") == "confirmation"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Stop the journey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop the journey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Stopped by Test Support on")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Continue the journey" })).ToBeVisibleAsync();

        var log = await host.Services.GetRequiredService<AuditLog>().List(new ShopId("demo"), null, 50, CancellationToken.None);
        Assert.Equal(
            [AuditedAction.JourneyStopped, AuditedAction.MailResent, AuditedAction.StepSkipped],
            log.Steps.Where(step => step.Action is not AuditedAction.OrderShown).OrderByDescending(step => step.At).ThenBy(step => step.Action == AuditedAction.StepSkipped)
                .Select(step => step.Action).Order().Reverse());
        Assert.All(log.Steps, step => Assert.Equal("Test Support", step.By));
    }

    [BrowserFact]
    public async Task A_case_is_answered_and_resolved()
    {
        await using var host = await Delivered();
        await Complain(host);
        var page = await chromium.SignIn(host, Role.Support);
        await page.GotoAsync("/console/demo/cases");
        await Assertions.Expect(page.GetByText("The grinder arrived broken")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).ClickAsync();

        await page.FillAsync("#respond-note", "new grinder promised");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note as answered" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Noted: the customer was answered.")).ToBeVisibleAsync();
        await page.FillAsync("#resolve-note", "new grinder sent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note as resolved" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Noted: the case is resolved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Resolved by Test Support: new grinder sent")).ToBeVisibleAsync();
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        await page.GotoAsync("/console/demo/cases");
        await Assertions.Expect(page.GetByText("Nobody waits.")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customer_is_found_exported_and_erased(bool script)
    {
        await using var host = await Delivered();
        var page = await chromium.SignIn(host, Role.Support, script: script);
        await page.GotoAsync("/console/demo/orders");
        await page.FillAsync("#wanted", "anna@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Anna Müller" })).ToBeVisibleAsync();
        Assert.DoesNotContain("anna", page.Url, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(host.Services.GetRequiredService<CustomerKeys>().HashOf("anna@example.com"), page.Url, StringComparison.Ordinal);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Data (JSON)" }).ClickAsync());
        await using (var file = await download.CreateReadStreamAsync())
        using (var reader = new StreamReader(file))
        {
            Assert.Contains("anna@example.com", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Erase …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase for good" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing was erased.")).ToBeVisibleAsync();
        await page.FillAsync("#confirm", "erase");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase for good" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The customer is erased.")).ToBeVisibleAsync();
        Assert.Empty(await host.Mails());
        await page.GotoAsync("/console/demo/orders/1001");
        await Assertions.Expect(page.GetByText("The customer was erased on")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task What_a_customer_said_is_taken_down()
    {
        await using var host = await Delivered();
        var page = await chromium.SignIn(host, Role.Support);
        await page.GotoAsync("/console/demo/customers/" + host.Services.GetRequiredService<CustomerKeys>().HashOf("anna@example.com"));

        await page.GetByText("Take down what the customer said").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take down" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Choose at least one kind.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Surveys and reviews" }).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take down" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Noted. The journeys of all")).ToBeVisibleAsync();
        Assert.Contains("customer.objected", await host.EventTypes(Order));
    }

    [BrowserFact]
    public async Task A_viewer_sees_nobody_s_data_and_changes_nothing()
    {
        await using var host = await Delivered();
        await Complain(host);
        var page = await chromium.SignIn(host, Role.Viewer);
        foreach (var path in new[] { "orders", "orders/1001", "cases", "cases/1001/check-in" })
        {
            await page.GotoAsync("/console/demo/" + path);
            var text = await page.ContentAsync();
            Assert.DoesNotContain("Müller", text, StringComparison.Ordinal);
            Assert.DoesNotContain("anna@", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Invalidenstr", text, StringComparison.Ordinal);
            Assert.DoesNotContain("broken", text, StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("a[href*=\"/act?\"]").CountAsync());
        }

        await page.GotoAsync("/console/demo/orders");
        await page.FillAsync("#wanted", "anna@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing is on record for that.")).ToBeVisibleAsync();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer);
        var customer = "customers/" + host.Services.GetRequiredService<CustomerKeys>().HashOf("anna@example.com");
        foreach (var path in new[] { "orders/1001/nudge", "orders/1001/act", "orders/1001/case", "cases/1001/check-in/resolve", customer + "/erase", customer + "/export", customer + "/consent", customer + "/opt-in" })
        {
            using var answer = await visitor.Post(path, ("act", "stop"), ("campaign", "post-purchase"), ("confirm", "erase"));
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        }

        foreach (var path in new[] { customer, customer + "/erase", "orders/1001/act?act=stop&campaign=post-purchase", "orders/1001/events/x" })
        {
            using var answer = await visitor.Get(path);
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [BrowserFact]
    public async Task Support_s_pages_are_accessible_in_both_languages()
    {
        await using var host = await Delivered();
        await Complain(host);
        var customer = "customers/" + host.Services.GetRequiredService<CustomerKeys>().HashOf("anna@example.com");

        await chromium.AssertGood(
            host,
            ("orders", "orders"),
            ("order", "orders/1001"),
            ("act", "orders/1001/act?act=skip&campaign=post-purchase&step=survey"),
            ("event", $"orders/1001/events/{(await host.Order(Order)).GetProperty("events")[0].GetProperty("id").GetString()}"),
            ("cases", "cases"),
            ("case", "cases/1001/check-in"),
            ("customer", customer),
            ("erase", customer + "/erase"));
    }

    private static async Task<RunningHost> Delivered()
    {
        var host = await RunningHost.Open();
        await host.Take(Canonical.Placed(Order, RunningHost.Start, RunningHost.Start, "anna@example.com"));
        await host.Take(Canonical.Shipped(Order, RunningHost.Start, RunningHost.Start));
        await host.Take(Canonical.Delivered(Order, RunningHost.Start, RunningHost.Start));
        return host;
    }

    private static async Task Complain(RunningHost host)
    {
        using var form = new FormUrlEncodedContent([new("check-in", "problem"), new("problem", "damaged"), new("comment", "The grinder arrived broken")]);
        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, Order, "delivery-check-in"), form);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.StatusCode);
        await host.MoveTo(RunningHost.Start);
    }
}
