using System.Globalization;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;
using static PostPurchase.Core.Tests.Results.CountedShop;

namespace PostPurchase.Core.Tests.Results;

/// <summary>What is counted of mails and answers from random histories, against figures made straight from the event log by another way of counting.</summary>
public sealed class ResultsCountTests
{
    public static TheoryData<int> Runs => [0, 1];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Figures_of_mails_are_those_of_the_event_log(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        Assert.Equal((Now, log.Orders.Count(key => log.Order(key) is not null)), (head.CountedAt, head.Orders));
        var compared = 0L;
        foreach (var period in ResultPeriod.All)
        {
            var overview = await site.Book.Overview(shop.Driver.Shop.Id, head, period, CancellationToken.None);
            AssertMails(log, mail => true, period.Days, overview.Now.Mails, overview.Before.Mails);
            Assert.Equal(log.Orders.Count(key => IsIn(log.Order(key)?.PlacedAt, period.Days, 0)), overview.Now.Orders);
            Assert.Equal(
                new Proportion(
                    log.Sent.Count(mail => mail.Message == "review-request" && IsIn(mail.At, period.Days, 0) && log.IsClicked(mail)),
                    log.Sent.Count(mail => mail.Message == "review-request" && IsIn(mail.At, period.Days, 0))),
                overview.Now.Reviews);
            foreach (var campaign in new[] { RandomShop.Main, RandomShop.Other })
            {
                var results = await site.Book.Campaign(shop.Driver.Shop.Id, head, campaign.Id, period, CancellationToken.None);
                AssertMails(log, mail => mail.Campaign == campaign.Id, period.Days, results.Totals.Mails, results.Totals.Before);
                foreach (var step in results.Steps)
                {
                    AssertMails(log, mail => mail.Campaign == campaign.Id && mail.Step == step.Step && mail.Variant == (step.Variant ?? ""), period.Days, step.Mails);
                    compared += step.Mails.Sent + step.Mails.Skipped;
                }

                Assert.Equal(results.Totals.Mails.Sent, results.Steps.Sum(step => step.Mails.Sent));
                Assert.Equal(results.Totals.Mails.Unsubscribed, results.Steps.Sum(step => step.Mails.Unsubscribed));
            }
        }

        Assert.True(compared > 500, $"{compared} mails");
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task What_is_to_come_is_what_the_orders_show(int run)
    {
        var (shop, site, _) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var toSupport = Duties.Campaign.Steps.Where(step => step.Audience == Audience.Support).Select(step => step.Id).ToList();
        var steps = new List<StepView>();
        foreach (var order in shop.Orders)
        {
            var shown = (await shop.Driver.Show(order.Order)).Journeys.SelectMany(journey => journey.Steps);
            steps.AddRange(shown.Where(step => !toSupport.Contains(step.Id, StringComparer.Ordinal)));
        }

        var ahead = (await site.Book.Overview(shop.Driver.Shop.Id, head, ResultPeriod.Default, CancellationToken.None)).Ahead;

        Assert.Equal(steps.Count(step => step is { Status: StepStatus.Planned, Reason: null }), ahead.Planned);
        Assert.Equal(steps.Count(step => step.Status == StepStatus.Waiting && step.Reason != Rule.WaitsForCancellation), ahead.Waiting);
        Assert.Equal(steps.Count(step => step is { Status: StepStatus.Held } or { Status: StepStatus.Planned, Reason: not null }), ahead.Held);
        Assert.Equal(ahead.Held, ahead.HeldBy.Values.Sum());
        var counted = new List<StepFigures>();
        foreach (var campaign in new[] { RandomShop.Main, RandomShop.Other })
        {
            counted.AddRange((await site.Book.Campaign(shop.Driver.Shop.Id, head, campaign.Id, ResultPeriod.Default, CancellationToken.None)).Steps);
        }

        Assert.All(
            counted.GroupBy(step => step.Step, StringComparer.Ordinal),
            step => Assert.Equal(steps.Count(one => one.Id == step.Key && one is { Status: StepStatus.Planned, Reason: null }), step.Sum(variant => variant.Ahead.Planned)));
        Assert.True(ahead.Planned > 0 && ahead.Waiting > 0 && ahead.Held > 0, $"{ahead}");
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Figures_of_satisfaction_are_those_of_the_event_log(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var csat = log.LastAnswers(question => question == "csat").ToList();
        var nps = log.LastAnswers(question => question == "nps").ToList();
        Assert.True(csat.Count > 20 && nps.Count > 10);
        foreach (var period in ResultPeriod.All)
        {
            var results = await site.Book.Satisfaction(shop.Driver.Shop.Id, head, period, CancellationToken.None);
            AssertSatisfaction(results.Now, answer => IsIn(answer.At, period.Days, 0));
            AssertSatisfaction(results.Before, answer => IsIn(answer.At, period.Days, 1));
        }

        var trend = await site.Book.Satisfaction(shop.Driver.Shop.Id, head, ResultPeriod.Default, CancellationToken.None);
        Assert.Equal((25, 26), (trend.Months.Count, trend.Weeks.Count));
        Assert.All(trend.Months, month => AssertSatisfaction(month.Figures, answer => DayOf(answer.At) <= Last && (DayOf(answer.At).Year, DayOf(answer.At).Month) == (month.From.Year, month.From.Month)));
        Assert.All(trend.Weeks, week => AssertSatisfaction(week.Figures, answer => DayOf(answer.At) <= Last && DayOf(answer.At) >= week.From && DayOf(answer.At) < week.From.PlusDays(7)));

        void AssertSatisfaction(SatisfactionFigures figures, Func<OrderEvent.AnswerGiven, bool> isIn)
        {
            var scores = csat.Where(isIn).Select(answer => int.Parse(answer.Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(scores.Count, figures.Csat.Answers);
            Assert.Equal(scores.Count(score => score >= 4), figures.Csat.Satisfied.Count);
            Assert.Equal(scores.Count == 0 ? -1 : scores.Average(), figures.Csat.Average ?? -1, 9);
            var promoters = nps.Where(isIn).Select(answer => int.Parse(answer.Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(
                new NetPromoter(promoters.Count(score => score >= 9), promoters.Count(score => score is 7 or 8), promoters.Count(score => score <= 6)), figures.Nps);
            Assert.Equal(log.LastAnswers(question => question.StartsWith("return-csat:", StringComparison.Ordinal)).Count(isIn), figures.Returns.Answers);
            Assert.Equal(log.LastAnswers(question => question == "check-in").Count(isIn), figures.ArrivedWell.Count);
        }
    }

    private static void AssertMails(EventLog log, Func<LoggedMail, bool> isMeant, int days, params MailFigures[] figures)
    {
        var unsubscribed = log.Unsubscribed();
        for (var back = 0; back < figures.Length; back++)
        {
            var sent = log.Sent.Where(mail => isMeant(mail) && IsIn(mail.At, days, back)).ToList();
            var skipped = log.Skipped.Where(mail => isMeant(mail) && IsIn(mail.At, days, back)).ToList();
            Assert.Equal(
                (sent.Count, sent.Count(log.IsDelivered), sent.Count(log.IsBounced), sent.Count(log.IsOpened), sent.Count(log.IsClicked)),
                ((int)figures[back].Sent, (int)figures[back].Delivered, (int)figures[back].Bounced, (int)figures[back].Opened, (int)figures[back].Clicked));
            Assert.Equal(
                (sent.Count(log.IsAnswered), sent.Count(unsubscribed.Contains), skipped.Count),
                ((int)figures[back].Answered, (int)figures[back].Unsubscribed, (int)figures[back].Skipped));
            Assert.Equal(
                skipped.GroupBy(mail => mail.Reason).Select(reason => (long)reason.Count()).OrderDescending(), figures[back].SkippedBy.Values.OrderDescending());
            Assert.Equal(skipped.Count(mail => mail.Reason == Rule.Holdout), figures[back].SkippedBy.GetValueOrDefault("holdout"));
        }
    }
}
