using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Outgoing;

public sealed class OutgoingNewsTests
{
    private static readonly OrderId Id = new("1001");
    private static readonly Instant Start = OutgoingDriver.Start;
    private static readonly Happened Now = Happened.At("2026-03-26T09:00:00Z");

    [Fact]
    public async Task A_sent_mail_is_told_with_its_id_and_step()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm"));

        await driver.Journeys.Happens(Now.Placed());
        await driver.RunUntil(Start);

        var body = OutgoingDriver.Body(Assert.Single(driver.Target.Got));
        Assert.Equal(("message.sent", "2026-03-26T09:00:00Z"), (body.GetProperty("type").GetString(), body.GetProperty("timestamp").GetString()));
        var data = body.GetProperty("data");
        Assert.Equal(
            ("demo", "1001", "post-purchase", "confirmation"),
            (data.GetProperty("shop").GetString(), data.GetProperty("order").GetString(), data.GetProperty("campaign").GetString(), data.GetProperty("step").GetString()));
        Assert.Equal(driver.Journeys.Provider.Sent.Single().Mail.Id.ToString(), data.GetProperty("message").GetString());
        Assert.DoesNotContain("anna", body.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Events_are_told_to_those_who_want_them_each_once()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm"), OutgoingDriver.To("tickets", OutgoingTypes.CaseOpened, OutgoingTypes.CaseResolved));
        await driver.Journeys.Happens(Now.Placed(), Now.CaseOpened("csat"), Now.CaseOpened("csat"));
        await driver.Journeys.Happens(Now.CaseResolved("csat"), Now.ReturnRequested("r1", new LineQuantity("l1", 1, "too large")));
        await driver.Journeys.Happens(new OrderEvent.AnswerGiven { At = Start, OrderId = Id, Question = "csat", Value = "5" });
        await driver.RunUntil(Start);

        var told = driver.Target.Got.Select(request => $"{request.Url.Host} {OutgoingDriver.Body(request).GetProperty("type")}").ToList();
        Assert.Equal(["tickets.example case.opened", "tickets.example case.resolved"], told.Where(text => text.StartsWith('t')).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["crm.example answer.given", "crm.example case.opened", "crm.example case.resolved", "crm.example return.requested"],
            told.Where(text => text.StartsWith('c') && !text.EndsWith("sent", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(driver.Target.Got.Count, driver.Target.Got.DistinctBy(request => request.Id).Count());
    }

    [Fact]
    public async Task Every_type_of_the_list_that_orders_have_is_made()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm"));
        await driver.Journeys.Happens(
            Now.Placed(),
            Now.ReturnRequested("r1"),
            new OrderEvent.WithdrawalDeclared { At = Start, OrderId = Id, WithdrawalId = "w1", Lines = [new LineQuantity("l1", 1)], Name = "Anna", Statement = "Ich widerrufe." });
        await driver.RunUntil(Start);

        var declared = driver.Target.Got.Select(OutgoingDriver.Body).Single(body => body.GetProperty("type").GetString() == "withdrawal.declared");
        Assert.Equal("w1", declared.GetProperty("data").GetProperty("withdrawal").GetString());
        Assert.Equal("l1", declared.GetProperty("data").GetProperty("lines")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_was_known_before_the_target_is_not_told()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm") with { Since = Start + Duration.FromMilliseconds(1) });

        await driver.Journeys.Happens(Now.Placed(), Now.CaseOpened("csat"));
        await driver.RunUntil(Start + Duration.FromMinutes(1));

        Assert.Empty(driver.Target.Got);
    }

    [Fact]
    public async Task Events_of_a_file_of_past_orders_are_not_told()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm", OutgoingTypes.ReturnRequested));
        var requested = Now.ReturnRequested("r1");
        await driver.Journeys.Log.Append(
            driver.Journeys.Key(Id), null, [RecordedEvent.Of(requested, Start, RecordedEvent.Import)], Start, CancellationToken.None);

        await driver.Journeys.Happens(Now.Placed());
        await driver.RunUntil(Start);

        Assert.Empty(driver.Target.Got);
    }

    [Fact]
    public async Task A_shop_without_targets_has_no_notes()
    {
        var driver = new OutgoingDriver();

        await driver.Journeys.Happens(Now.Placed(), Now.CaseOpened("csat"));

        var notes = (await OrderPartition.Load(driver.Store, driver.Journeys.Key(Id), CancellationToken.None)).Handled;
        Assert.DoesNotContain("outgoing", notes.Keys);
    }

    [Fact]
    public async Task What_a_target_does_not_want_does_not_come_when_it_changes_its_mind()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm", OutgoingTypes.CaseResolved));
        await driver.Journeys.Happens(Now.Placed(), Now.CaseOpened("csat"));

        var all = new OutgoingDriver(OutgoingDriver.To("crm"));
        var order = await OrderPartition.Load(driver.Store, driver.Journeys.Key(Id), CancellationToken.None);
        await new OutgoingNews(driver.Store, all.Outbox.Tray).Follow(
            new Core.Journeys.LookedAt(order, order.State, [.. order.Journeys.Values.Select(stored => stored.Record)], all.Shop, Start), CancellationToken.None);
        await all.RunUntil(Start);

        Assert.Empty(all.Target.Got);
    }

    [Fact]
    public async Task After_a_crash_before_the_note_the_same_id_is_put_and_sent_once()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm"));
        await driver.Journeys.Happens(Now.Placed());
        await driver.RunUntil(Start);
        var order = await OrderPartition.Load(driver.Store, driver.Journeys.Key(Id), CancellationToken.None);
        var unnoted = order with { Handled = new Dictionary<string, Core.Storage.Row>(StringComparer.Ordinal) };

        await new OutgoingNews(driver.Store, driver.Outbox.Tray).Follow(
            new Core.Journeys.LookedAt(unnoted, order.State, [.. order.Journeys.Values.Select(stored => stored.Record)], driver.Shop, Start), CancellationToken.None);
        await driver.RunUntil(Start + Duration.FromDays(1));

        Assert.Single(driver.Target.Got);
    }

    [Fact]
    public async Task A_customers_decision_is_told_from_its_record()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm"));
        var withdrawn = new CustomerEvent.ConsentWithdrawn { At = Start, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" };
        await driver.Journeys.Customers.Accept(driver.Shop.Id, withdrawn, "test", Start, CancellationToken.None);
        var consent = new OutgoingConsent(driver.Shops, driver.Outbox.Tray);
        var customer = new CustomerKeys(new byte[32]).Of(driver.Shop.Id, withdrawn.Customer)[0];

        await consent.Changed(driver.Shop.Id, customer, EventId.Of(withdrawn), Start, Start, CancellationToken.None);
        await consent.Changed(driver.Shop.Id, customer, EventId.Of(withdrawn), Start, Start, CancellationToken.None);
        await consent.Changed(driver.Shop.Id, customer, "not-on-record", Start, Start, CancellationToken.None);
        await driver.RunUntil(Start);

        var data = OutgoingDriver.Body(Assert.Single(driver.Target.Got)).GetProperty("data");
        Assert.Equal(("c1", false, "page"), (data.GetProperty("customer").GetString(), data.GetProperty("granted").GetBoolean(), data.GetProperty("source").GetString()));
        Assert.Equal([OutgoingState.Delivered, OutgoingState.Erased], (await driver.Listed()).Select(delivery => delivery.State).Order());
    }

    [Fact]
    public async Task What_a_target_answers_to_news_on_a_customer_is_not_kept()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm"));
        driver.Target.Answer = _ => ScriptedTarget.Status(500);
        var withdrawn = new CustomerEvent.ConsentWithdrawn { At = Start, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" };
        await driver.Journeys.Customers.Accept(driver.Shop.Id, withdrawn, "test", Start, CancellationToken.None);
        var customer = new CustomerKeys(new byte[32]).Of(driver.Shop.Id, withdrawn.Customer)[1];

        await new OutgoingConsent(driver.Shops, driver.Outbox.Tray)
            .Changed(driver.Shop.Id, customer, EventId.Of(withdrawn), Start, Start, CancellationToken.None);
        await driver.RunUntil(Start);

        var attempt = Assert.Single(Assert.Single(await driver.Listed()).Attempts);
        Assert.Equal((500, null), (attempt.Status, attempt.Answer));
    }
}
