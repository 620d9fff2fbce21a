using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>Whatever support does, in whatever order, twice and with a provider that fails: promises hold.</summary>
public sealed class ActingPropertyTests
{
    private const string Campaign = "post-purchase";
    private static readonly OrderId Id = new("1001");
    private static readonly Instant Start = Moment("2026-03-26T09:00:00Z");

    [Fact]
    public async Task No_act_sends_a_mail_twice_or_to_who_objected_or_one_that_was_left_out()
    {
        for (var number = 0; number < 60; number++)
        {
            var seed = Seeds.Seed + number;
            await Run(new Random(seed), seed);
        }
    }

    private static async Task Run(Random random, int seed)
    {
        var shop = new JourneyDriver(Start);
        await shop.Happens(At("2026-03-26T09:00:00Z").Placed());
        var objectsAt = Start + Duration.FromDays(random.Next(3, 40));
        var isObjected = false;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var steps = (await shop.Show(Id)).Journeys[0].Steps.Select(step => step.Id).Distinct().ToList();
        await shop.Happens(At("2026-03-27T15:00:00Z").Shipped(), At("2026-03-28T13:00:00Z").Delivered());
        for (var turn = 0; turn < 30; turn++)
        {
            await shop.MoveTo(shop.Now + Duration.FromHours(random.Next(1, 40)));
            if (!isObjected && shop.Now >= objectsAt)
            {
                isObjected = true;
                await shop.Happens(new CustomerEvent.ConsentWithdrawn { At = shop.Now, Customer = new CustomerRef("c1", "anna@example.com"), Source = "page" });
            }

            if (random.Next(4) == 0)
            {
                shop.Provider.AnswerNext(new SendOutcome.Again(shop.Now + Duration.FromMinutes(10), "busy") { InDoubt = random.Next(2) == 0 });
            }

            var act = random.GetItems(Enum.GetValues<JourneyAct>(), 1)[0];
            var wish = new ActWish(act, Campaign, null, act is JourneyAct.Stop or JourneyAct.Continue ? null : steps[random.Next(steps.Count)], null, $"r{random.Next(20)}");
            for (var time = 0; time < random.Next(1, 4); time++)
            {
                var answer = await shop.Desk.Do(shop.Shop, Id, wish, new SupportAct("Anna", null, shop.Now), "en", CancellationToken.None);
                if (answer is ActAnswer.Done && act == JourneyAct.Resend)
                {
                    asked.Add(wish.Request!);
                }

                if (random.Next(2) == 0)
                {
                    await shop.Settle();
                }
            }

            await shop.Settle();
        }

        await shop.MoveTo(shop.Now + Duration.FromDays(120));
        Check(shop, (await shop.Show(Id)).Journeys[0], isObjected ? objectsAt : null, asked, seed);
    }

    private static void Check(JourneyDriver shop, JourneyView journey, Instant? objectedAt, HashSet<string> asked, int seed)
    {
        var mails = shop.Provider.Sent;
        var own = mails.Where(sent => journey.Steps.Any(step => step.Again is null && step.MessageId == sent.Mail.Id)).ToList();
        var again = mails.Where(sent => journey.Steps.Any(step => step.Again is not null && step.MessageId == sent.Mail.Id)).ToList();

        // Each mail is one that a step or a resend says it sent; a step sends one, a request one.
        Assert.True(mails.Count == own.Count + again.Count, $"Seed {seed}: {string.Join(", ", shop.Sent)}");
        Assert.True(own.Select(sent => sent.Mail.Step).Distinct().Count() == own.Count, $"Seed {seed}");
        Assert.True(again.Count <= asked.Count, $"Seed {seed}");
        Assert.DoesNotContain(journey.Steps, step => step is { Reason: Rule.SkippedBySupport, SentAt: not null });
        Assert.True(
            objectedAt is not { } at || !mails.Any(sent => sent.Mail.Class == MessageClass.Advertising && sent.At > at + Duration.FromHours(48)),
            $"Seed {seed}: advertising after the objection.");

        // The frequency cap: one mail a local day that no contract demands.
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var days = mails.Where(sent => sent.Mail.Class != MessageClass.Contract).GroupBy(sent => sent.At.InZone(zone).Date);
        Assert.All(days, day => Assert.True(day.Count() == 1, $"Seed {seed}: {day.Count()} on {day.Key}."));
    }
}
