using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Outgoing;

public sealed class WebhookDeliveryTests
{
    private static readonly OrderId Id = new("1001");
    private static readonly Instant Start = OutgoingDriver.Start;
    private static readonly Happened Now = Happened.At("2026-03-26T09:00:00Z");
    private static readonly string[] Types = [OutgoingTypes.CaseOpened];

    [Fact]
    public async Task The_signature_holds_for_each_secret_and_the_time_is_that_of_the_attempt()
    {
        const string Second = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        var driver = await WithCase(OutgoingDriver.To("crm", Types) with { Secrets = [Second, OutgoingDriver.Secret] });
        driver.Target.Answer = _ => ScriptedTarget.Status(driver.Target.Got.Count == 1 ? 500 : 200);

        await driver.RunUntil(Start + Duration.FromHours(1));

        Assert.Equal(Start, driver.Target.Got[0].At);
        Later(5, driver.Target.Got[1].At - Start);
        Assert.All(driver.Target.Got, request => Assert.All([Second, OutgoingDriver.Secret], secret => Assert.True(Verifies(request, secret))));
        Assert.All(driver.Target.Got, request => Assert.False(Verifies(request, "whsec_ZGVtby1zdGFuZGFyZC13ZWJob29rcy1zZWNyZXQ=")));
        Assert.DoesNotContain('.', driver.Target.Got[0].Id);
    }

    [Fact]
    public async Task Attempts_are_made_by_the_schedule_and_then_no_more()
    {
        var driver = await WithCase();
        driver.Target.Answer = _ => ScriptedTarget.Status(500);

        await driver.RunUntil(Start + Duration.FromDays(30));

        double[] seconds = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600];
        Assert.Equal(10, driver.Target.Got.Count);
        Assert.All(seconds.Index(), wait => Later(wait.Item, driver.Target.Got[wait.Index + 1].At - driver.Target.Got[wait.Index].At));
        Assert.Single(driver.Target.Got.Select(request => request.Id).Distinct(StringComparer.Ordinal));
        var delivery = Assert.Single(await driver.Listed());
        Assert.Equal((OutgoingState.Failed, 10, "what the target says"), (delivery.State, delivery.Attempts.Count, delivery.Attempts[^1].Answer));
        Assert.Null(delivery.NextAttempt);
        Assert.Single(driver.Outbox.GivenUp);
        Assert.DoesNotContain("what the target says", driver.Outbox.GivenUp.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(404)]
    [InlineData(100)]
    public async Task All_but_2xx_is_tried_again(int status)
    {
        var driver = await WithCase();
        driver.Target.Answer = _ => ScriptedTarget.Status(driver.Target.Got.Count == 1 ? status : 299);

        await driver.RunUntil(Start + Duration.FromMinutes(1));

        Assert.Equal([status, 299], Assert.Single(await driver.Listed()).Attempts.Select(attempt => attempt.Status ?? 0));
    }

    [Fact]
    public async Task A_target_that_is_gone_gets_nothing_more_until_it_is_saved_again()
    {
        var driver = await WithCase();
        driver.Target.Answer = _ => ScriptedTarget.Status(410);
        await driver.RunUntil(Start);
        await driver.Journeys.Happens(Now.CaseOpened("nps"));
        await driver.RunUntil(Start + Duration.FromDays(2));

        Assert.Single(driver.Target.Got);
        Assert.Equal(Start, (await driver.Log.Status(driver.Shop.Id, "crm", CancellationToken.None)).DisabledAt);
        Assert.Equal([OutgoingState.Failed, OutgoingState.Dropped], (await driver.Listed()).Select(delivery => delivery.State).Order());

        driver.Target.Answer = _ => ScriptedTarget.Status(200);
        await driver.Targets.Save(driver.Shop.Id, "crm", new TargetDraft(), "", Who.Told("test"), Start, CancellationToken.None);
        var dropped = (await driver.Listed()).Single(delivery => delivery.State == OutgoingState.Dropped);
        await driver.Desk.Replay(driver.Shop.Id, dropped.Id, Start, CancellationToken.None);
        await driver.RunUntil(Start);

        Assert.Equal([OutgoingState.Delivered, OutgoingState.Failed], (await driver.Listed()).Select(delivery => delivery.State).Order());
    }

    [Fact]
    public async Task A_target_that_asks_for_a_rest_gets_one_from_everything()
    {
        var driver = await WithCase();
        var rest = Start + Duration.FromMinutes(20);
        driver.Target.Answer = request => request.At < rest ? ScriptedTarget.Status(429, rest) : ScriptedTarget.Status(200);
        await driver.RunUntil(Start);

        await driver.Journeys.Happens(Now.CaseOpened("nps"));
        await driver.RunUntil(Start + Duration.FromHours(1));

        Assert.Equal(Start, driver.Target.Got[0].At);
        Assert.All(driver.Target.Got.Skip(1), request => Later(20 * 60, request.At - Start));
        Assert.Equal(3, driver.Target.Got.Select(request => request.At).Distinct().Count());
        Assert.All(await driver.Listed(), delivery => Assert.Equal(OutgoingState.Delivered, delivery.State));
        Assert.Null((await driver.Log.Status(driver.Shop.Id, "crm", CancellationToken.None)).RestUntil);
    }

    [Theory]
    [InlineData(503, 60)]
    [InlineData(502, 60)]
    [InlineData(504, 60)]
    [InlineData(500, 5)]
    public async Task Without_a_time_a_busy_target_rests_a_minute(int status, int seconds)
    {
        var driver = await WithCase();
        driver.Target.Answer = _ => ScriptedTarget.Status(driver.Target.Got.Count == 1 ? status : 200);

        await driver.RunUntil(Start + Duration.FromHours(1));

        Later(seconds, driver.Target.Got[1].At - Start);
    }

    [Fact]
    public async Task An_absurd_wish_to_rest_ends_after_a_day()
    {
        var driver = await WithCase();
        driver.Target.Answer = _ => ScriptedTarget.Status(driver.Target.Got.Count == 1 ? 429 : 200, Instant.MaxValue);

        await driver.RunUntil(Start + Duration.FromDays(3));

        Later(24 * 3600, driver.Target.Got[1].At - Start);
    }

    [Fact]
    public async Task Of_an_erased_customer_nothing_is_sent()
    {
        var driver = await WithCase();
        driver.Target.Answer = _ => ScriptedTarget.Status(500);
        await driver.RunUntil(Start);

        await driver.Journeys.Happens(new OrderEvent.CustomerErased { At = Start, OrderId = Id });
        await driver.RunUntil(Start + Duration.FromDays(10));

        Assert.Single(driver.Target.Got);
        Assert.Equal(OutgoingState.Erased, Assert.Single(await driver.Listed()).State);
    }

    [Fact]
    public async Task Of_a_forgotten_order_no_delivery_is_left()
    {
        var driver = await WithCase();
        await driver.Journeys.Happens(Happened.At("2026-03-26T09:00:00Z", "1002").Placed(), Happened.At("2026-03-26T09:00:00Z", "1002").CaseOpened("csat"));
        driver.Target.Answer = _ => ScriptedTarget.Status(500);
        await driver.RunUntil(Start);

        await driver.Log.Forget(driver.Journeys.Key(Id), CancellationToken.None);
        await driver.Log.Forget(driver.Journeys.Key(new OrderId("unknown")), CancellationToken.None);

        Assert.Equal(["1002"], (await driver.Listed()).Select(delivery => delivery.Order));
    }

    [Fact]
    public async Task A_replay_has_the_same_id_and_all_attempts_anew()
    {
        var driver = await WithCase();
        await driver.RunUntil(Start);
        var id = Assert.Single(await driver.Listed()).Id;
        driver.Target.Answer = _ => ScriptedTarget.Status(500);

        var later = Start + Duration.FromDays(1);
        await driver.Desk.Replay(driver.Shop.Id, id, later, CancellationToken.None);
        await driver.Desk.Replay(driver.Shop.Id, id, later, CancellationToken.None);
        await driver.RunUntil(later + Duration.FromDays(10));

        Assert.Equal(11, driver.Target.Got.Count);
        Assert.All(driver.Target.Got, request => Assert.Equal(id, request.Id));
        var delivery = Assert.Single(await driver.Listed());
        Assert.Equal((1, OutgoingState.Failed, 11), (delivery.Replays, delivery.State, delivery.Attempts.Count));
        Assert.Null(await driver.Desk.Replay(driver.Shop.Id, "msg_unknown", later, CancellationToken.None));
    }

    [Fact]
    public async Task A_removed_target_gets_nothing()
    {
        var driver = await WithCase();
        await driver.Targets.Remove(driver.Shop.Id, "crm", Who.Told("test"), Start, CancellationToken.None);

        await driver.RunUntil(Start + Duration.FromDays(1));

        Assert.Empty(driver.Target.Got);
        Assert.Equal((OutgoingState.Dropped, "The target was removed."), (Assert.Single(await driver.Listed()) is var one ? one.State : default, one.Why));
    }

    [Fact]
    public async Task A_long_comment_is_left_out_of_the_webhook()
    {
        var driver = new OutgoingDriver(OutgoingDriver.To("crm", OutgoingTypes.AnswerGiven));
        var comment = new OrderEvent.AnswerGiven { At = Start, OrderId = Id, Question = "comment", Value = new string('ä', 15_000) };

        await driver.Journeys.Happens(Now.Placed(), comment);
        await driver.RunUntil(Start);

        var request = Assert.Single(driver.Target.Got);
        var data = OutgoingDriver.Body(request).GetProperty("data");
        Assert.True(request.Body.Length < 20_000);
        Assert.True(data.GetProperty("truncated").GetBoolean());
        Assert.Equal((EventId.Of(comment), "comment"), (data.GetProperty("event").GetString(), data.GetProperty("question").GetString()));
    }

    [Fact]
    public async Task Old_deliveries_go_and_young_ones_stay()
    {
        var driver = await WithCase();
        await driver.RunUntil(Start);

        Assert.Equal(0, await driver.Log.Purge(driver.Shop.Id, Start, CancellationToken.None));
        Assert.Single(await driver.Listed());
        Assert.Equal(1, await driver.Log.Purge(driver.Shop.Id, Start + Duration.FromMilliseconds(1), CancellationToken.None));
        Assert.Empty(await driver.Listed());
    }

    [Fact]
    public async Task The_log_is_paged_newest_first()
    {
        var driver = await WithCase();
        await driver.Journeys.MoveTo(Start + Duration.FromSeconds(1));
        await driver.Journeys.Happens(Now.CaseOpened("nps"), Now.CaseOpened("check-in"));
        await driver.RunUntil(Start + Duration.FromSeconds(1));

        var all = await driver.Listed();
        var first = await driver.Log.List(driver.Shop.Id, null, 2, CancellationToken.None);
        var second = await driver.Log.List(driver.Shop.Id, first[1].Id, 2, CancellationToken.None);

        Assert.Equal(3, all.Count);
        Assert.Equal(all.Select(delivery => delivery.Id), first.Concat(second).Select(delivery => delivery.Id));
        Assert.Equal(Start, all[^1].Attempts[0].At);
    }

    /// <summary>A shop whose target has a case waiting for it.</summary>
    private static async Task<OutgoingDriver> WithCase(OutgoingTarget? target = null)
    {
        var driver = new OutgoingDriver(target ?? OutgoingDriver.To("crm", Types));
        await driver.Journeys.Happens(Now.Placed(), Now.CaseOpened("csat"));
        return driver;
    }

    private static bool Verifies(OutgoingRequest request, string secret)
    {
        var headers = request.Headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        return StandardSignature.Matches(new WebhookRequest(headers, request.Body), [secret], request.At);
    }

    /// <summary>Not before its time, and at most a tenth after it.</summary>
    private static void Later(double seconds, Duration after) =>
        Assert.InRange(after, Duration.FromSeconds(seconds), Duration.FromSeconds(seconds * 1.1));
}
