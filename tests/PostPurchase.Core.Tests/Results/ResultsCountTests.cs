using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Results;

/// <summary>What is counted from random histories, against figures made straight from the event log by another way of counting.</summary>
public sealed class ResultsCountTests
{
    private const int Days = 200;

    /// <summary>At noon, so that the last day is under way.</summary>
    private static readonly Instant Now = RandomShop.Start + Duration.FromDays(Days) + Duration.FromHours(3);

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly ConcurrentDictionary<int, Lazy<Task<(RandomShop Shop, CountingSite Site, EventLog Log)>>> Made = new();

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
        var steps = new List<StepView>();
        foreach (var order in shop.Orders)
        {
            steps.AddRange((await shop.Driver.Show(order.Order)).Journeys.SelectMany(journey => journey.Steps));
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

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Figures_of_cases_and_returns_are_those_of_the_event_log(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        foreach (var period in ResultPeriod.All)
        {
            var results = await site.Book.Satisfaction(shop.Driver.Shop.Id, head, period, CancellationToken.None);
            var cases = (await shop.Driver.CaseList.Opened(shop.Driver.Shop.Id, new LocalDate(2025, 1, 1), new LocalDate(2027, 1, 1), CancellationToken.None))
                .Where(entry => IsIn(entry.OpenedAt, period.Days, 0)).ToList();
            Assert.Equal(
                (cases.Count, cases.Count(entry => entry.IsOpen), cases.Count(entry => entry.TakenBack)),
                ((int)results.Support.Opened, (int)results.Support.Open, (int)results.Support.TakenBack));
            AssertTimes(cases.Where(entry => entry is { TakenBack: false, ResolvedAt: not null }).Select(entry => entry.ResolvedAt - entry.OpenedAt), results.Support.Resolution);
            AssertTimes(
                cases.Select(entry => (entry.RespondedAt ?? (entry.TakenBack ? null : entry.ResolvedAt)) - entry.OpenedAt), results.Support.FirstResponse);
            Assert.Equal(log.Orders.Count(key => IsIn(Arrived(log, key), period.Days, 0)), results.Support.DeliveredOrders);
            var requested = log.All<OrderEvent.ReturnRequested>().Where(asked => IsIn(asked.At, period.Days, 0)).ToList();
            Assert.Equal(requested.Count, results.Returns.Requested);
            AssertTimes(requested.SelectMany(asked => log.All<OrderEvent.ReturnReceived>().Where(got => got.OrderId == asked.OrderId).Select(got => (Duration?)(got.At - asked.At))), results.Returns.Arrival);
            AssertTimes(requested.SelectMany(asked => log.All<OrderEvent.ReturnRefunded>().Where(got => got.OrderId == asked.OrderId).Select(got => (Duration?)(got.At - asked.At))), results.Returns.Total);
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Figures_of_products_are_those_of_the_event_log(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        foreach (var period in ResultPeriod.All)
        {
            var results = await site.Book.Products(shop.Driver.Shop.Id, head, period, CancellationToken.None);
            foreach (var product in Enumerable.Range(0, 6).Select(number => $"p{number}"))
            {
                var kept = log.Orders.Where(key => IsIn(log.Order(key)?.PlacedAt, period.Days, 0) && !log.Of<OrderEvent.Cancelled>(key).Any()).ToList();
                var pieces = kept.Sum(key => log.Order(key)?.Lines.Where(line => line.ProductId == product).Sum(line => line.Quantity) ?? 0);
                var returned = kept.SelectMany(key => log.Of<OrderEvent.ReturnRequested>(key)
                    .Where(_ => log.Of<OrderEvent.ReturnClosed>(key).MaxBy(closed => closed.At) is not { LinesKept: true })
                    .SelectMany(asked => asked.Lines)
                    .Where(piece => log.Order(key)?.Lines.FirstOrDefault(line => line.Id == piece.Id)?.ProductId == product)).ToList();
                var scores = log.LastAnswers(question => question == $"product:{product}").Count(answer => IsIn(answer.At, period.Days, 0));
                var figures = results.Products.SingleOrDefault(one => one.Product == product);
                Assert.Equal((pieces, returned.Sum(piece => piece.Quantity), scores), (figures?.Pieces ?? 0, figures?.Returned ?? 0, (int)(figures?.Ratings.Answers ?? 0)));
                Assert.Equal(returned.Where(piece => piece.Reason is "fit" or "size_too_small").Sum(piece => piece.Quantity), figures?.Reasons.GetValueOrDefault("fit") ?? 0);
                Assert.Equal(returned.Where(piece => piece.Reason?.Contains(' ', StringComparison.Ordinal) == true).Sum(piece => piece.Quantity), figures?.Reasons.GetValueOrDefault("other") ?? 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Who_buys_again_is_who_the_event_log_says(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var results = await site.Book.Loyalty(shop.Driver.Shop.Id, head, CancellationToken.None);
        var end = Berlin.AtStartOfDay(Last.PlusDays(1)).ToInstant();
        var loyalty = Assert.Single(results.Campaigns);
        Assert.Equal(RandomShop.Main.Id, loyalty.Campaign);
        foreach (var window in loyalty.Windows)
        {
            var (groups, all) = (new Dictionary<bool, List<List<Money>>> { [true] = [], [false] = [] }, (Customers: 0, Again: 0));
            foreach (var customer in log.Orders.Where(key => !log.IsErased(key)).GroupBy(log.CustomerOf))
            {
                var orders = customer.Select(key => log.Order(key)).OfType<Order>().OrderBy(order => order.PlacedAt).ToList();
                var bought = orders.Where(order => IsPurchase(log, shop.Driver.Key(order.Id)) && order.PlacedAt < end).ToList();
                if (orders[0].PlacedAt + Duration.FromDays(window.Days) <= end)
                {
                    var heldOut = RandomShop.Main.HoldsOut(Draw.Of(shop.Driver.Shop.Id, orders[0]));
                    groups[heldOut].Add([.. Within(orders[0], bought).Select(order => Spent(log, shop.Driver.Key(order.Id)))]);
                }

                if (bought.Count > 0 && bought[0].PlacedAt + Duration.FromDays(window.Days) <= end)
                {
                    all = (all.Customers + 1, all.Again + (Within(bought[0], bought).Count > 0 ? 1 : 0));
                }
            }

            AssertGroup(groups[false], window.Treated);
            AssertGroup(groups[true], window.HeldOut);
            Assert.Equal(new Proportion(all.Again, all.Customers), results.Customers[window.Days]);
            List<Order> Within(Order first, List<Order> bought) =>
                [.. bought.Where(order => order.Id != first.Id && order.PlacedAt > first.PlacedAt && order.PlacedAt <= first.PlacedAt + Duration.FromDays(window.Days))];
        }

        Assert.True(loyalty.Windows[0].HeldOut.Repeat.Count > 0);
    }

    private static void AssertGroup(List<List<Money>> customers, LoyaltyGroup group)
    {
        Assert.Equal(new Proportion(customers.Count(spent => spent.Count > 0), customers.Count), group.Repeat);
        foreach (var currency in new[] { "EUR", "CHF" })
        {
            var amounts = customers.Select(spent => spent.Where(money => money.Currency == currency).Sum(money => money.Amount)).ToList();
            var sample = group.Samples.GetValueOrDefault(currency, new Sample(customers.Count, 0, 0));
            var mean = amounts.Average();
            Assert.Equal((double)mean, sample.Mean, 9);
            Assert.Equal(amounts.Sum(amount => (double)((amount - mean) * (amount - mean))) / (amounts.Count - 1), sample.Variance, 6);
        }
    }

    private static bool IsPurchase(EventLog log, OrderKey key)
    {
        var gone = log.Of<OrderEvent.ReturnRequested>(key)
            .Where(_ => log.Of<OrderEvent.ReturnClosed>(key).MaxBy(closed => closed.At) is not { LinesKept: true })
            .SelectMany(asked => asked.Lines).ToLookup(piece => piece.Id, piece => piece.Quantity);
        return !log.Of<OrderEvent.Cancelled>(key).Any() && log.Order(key)?.Lines.Any(line => line.Quantity > gone[line.Id].Sum()) == true;
    }

    private static Money Spent(EventLog log, OrderKey key)
    {
        var total = log.Order(key)?.Totals?.Total ?? throw new InvalidOperationException("No total.");
        return total with { Amount = Math.Max(0, total.Amount - log.Of<OrderEvent.Refunded>(key).Sum(refund => refund.Amount?.Amount ?? 0)) };
    }

    private static Instant? Arrived(EventLog log, OrderKey key)
    {
        Instant? first = null;
        foreach (var delivered in log.Of<OrderEvent.Delivered>(key))
        {
            first = first is null || delivered.At < first ? delivered.At : first;
        }

        return first ?? (log.Order(key) is { ReportsDelivery: false } && log.Of<OrderEvent.Shipped>(key).FirstOrDefault() is { } shipped ? shipped.At + Duration.FromDays(4) : null);
    }

    private static void AssertTimes(IEnumerable<Duration?> times, TimeSpread? spread)
    {
        var sorted = times.OfType<Duration>().Select(TwoDigits).Order().ToList();
        Assert.Equal(sorted.Count, spread?.Count ?? 0);
        if (spread is not null)
        {
            Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count / 2.0) - 1], spread.MedianMinutes);
            Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1], spread.NinetiethMinutes);
        }
    }

    /// <summary>Whole minutes, of which only the first two digits count, rounded half up.</summary>
    private static long TwoDigits(Duration time)
    {
        var minutes = Math.Floor(time.TotalMinutes);
        var unit = minutes < 100 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(minutes) + 1e-9) - 1);
        return (long)(Math.Floor((minutes / unit) + 0.5) * unit);
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

    /// <summary>Whether a moment is in a period that ends today, or in one of those before it.</summary>
    private static bool IsIn(Instant? at, int days, int back) => at is { } moment
        && DayOf(moment) > Last.PlusDays(-days * (back + 1)) && DayOf(moment) <= Last.PlusDays(-days * back);

    private static LocalDate Last => DayOf(Now);

    private static LocalDate DayOf(Instant at) => at.InZone(Berlin).Date;

    /// <summary>A past takes seconds to live through; the tests only look at it.</summary>
    private static Task<(RandomShop Shop, CountingSite Site, EventLog Log)> Counted(int run) =>
        Made.GetOrAdd(run, number => new Lazy<Task<(RandomShop Shop, CountingSite Site, EventLog Log)>>(() => Make(number))).Value;

    private static async Task<(RandomShop Shop, CountingSite Site, EventLog Log)> Make(int run)
    {
        var shop = await RandomShop.Live(Seeds.Seed + run, customers: 90, Days);
        var site = new CountingSite(shop.Driver, shop.Campaigns);
        await site.Count(Now);
        return (shop, site, await EventLog.Read(shop.Store, shop.Orders, shop.Driver.Shop.Id, RandomShop.Main, RandomShop.Other));
    }
}
