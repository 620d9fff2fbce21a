using NodaTime;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Results;

/// <summary>Makes figures of what was counted last. Each takes a few rows; nothing is counted here.</summary>
public sealed class ResultsBook(StoredResults stored)
{
    public async ValueTask<OverviewResults> Overview(ShopId shop, ResultsHead head, ResultPeriod period, CancellationToken cancellation)
    {
        var mails = await stored.Find(shop, head.Run, Subject.Mails, cancellation);
        var satisfaction = await stored.Find(shop, head.Run, Subject.Satisfaction, cancellation);
        var reviews = await stored.Find(shop, head.Run, Subject.Reviews, cancellation);
        var (orders, cases, returns) = await Order(shop, head, cancellation);
        var campaigns = await stored.List(shop, head.Run, Subject.Campaigns, cancellation);
        return new OverviewResults
        {
            Now = Of(period.Slot),
            Before = Of(period.SlotBefore),
            Campaigns = [.. campaigns.Select(tally => Totals(tally, period)).OrderByDescending(totals => totals.Mails.Sent).ThenBy(totals => totals.Campaign, StringComparer.Ordinal)],
            Ahead = AheadFigures.Of(mails),
            Weeks = Weeks(head, slot => MailFigures.Of(mails, slot)),
        };

        Overview Of(string slot) => new()
        {
            Orders = MailFigures.Count(orders, slot, Measure.Placed),
            Mails = MailFigures.Of(mails, slot),
            Satisfaction = SatisfactionFigures.Of(satisfaction, slot),
            Reviews = new Proportion(MailFigures.Count(reviews, slot, Measure.Clicked), MailFigures.Count(reviews, slot, Measure.Asked)),
            Support = SupportFigures.Of(cases, orders, slot),
            Returns = ReturnFigures.Of(returns, slot),
        };
    }

    /// <summary>All mails of a period; a single row.</summary>
    public async ValueTask<MailFigures> Mails(ShopId shop, ResultsHead head, ResultPeriod period, CancellationToken cancellation) =>
        MailFigures.Of(await stored.Find(shop, head.Run, Subject.Mails, cancellation), period.Slot);

    /// <summary>Without steps for a campaign of which nothing was counted.</summary>
    public async ValueTask<CampaignResults> Campaign(
        ShopId shop, ResultsHead head, string campaign, ResultPeriod period, CancellationToken cancellation)
    {
        var totals = await stored.Find(shop, head.Run, Subject.Campaign(campaign), cancellation);
        var steps = await stored.List(shop, head.Run, Subject.StepsOf(campaign), cancellation);
        return new CampaignResults
        {
            Totals = Totals(totals, period),
            Steps = [.. steps.GroupBy(step => Subject.Ids(step.Subject)[1], StringComparer.Ordinal).SelectMany(step => Step(step.Key, [.. step], period))],
            Weeks = Weeks(head, slot => MailFigures.Of(totals, slot)),
        };
    }

    public async ValueTask<SatisfactionResults> Satisfaction(ShopId shop, ResultsHead head, ResultPeriod period, CancellationToken cancellation)
    {
        var tally = await stored.Find(shop, head.Run, Subject.Satisfaction, cancellation);
        var (orders, cases, returns) = await Order(shop, head, cancellation);
        return new SatisfactionResults
        {
            Now = SatisfactionFigures.Of(tally, period.Slot),
            Before = SatisfactionFigures.Of(tally, period.SlotBefore),
            Support = SupportFigures.Of(cases, orders, period.Slot),
            SupportBefore = SupportFigures.Of(cases, orders, period.SlotBefore),
            Returns = ReturnFigures.Of(returns, period.Slot),
            Months = Months(head, slot => SatisfactionFigures.Of(tally, slot)),
            Weeks = Weeks(head, slot => SatisfactionFigures.Of(tally, slot)),
        };
    }

    public async ValueTask<LoyaltyResults> Loyalty(ShopId shop, ResultsHead head, CancellationToken cancellation)
    {
        var all = await stored.Find(shop, head.Run, Subject.Repeat, cancellation);
        var campaigns = await stored.List(shop, head.Run, Subject.Loyalties, cancellation);
        return new LoyaltyResults(
            CustomerFacts.Windows.ToDictionary(days => days, days => LoyaltyGroup.Of(all, Measure.All, days).Repeat),
            [.. campaigns.Select(tally => new CampaignLoyalty(Subject.Ids(tally.Subject)[0], [.. CustomerFacts.Windows.Select(days => LoyaltyWindow.Of(tally, days))]))]);
    }

    public async ValueTask<ProductResults> Products(ShopId shop, ResultsHead head, ResultPeriod period, CancellationToken cancellation)
    {
        var all = (await stored.Products(shop, head.Run, cancellation)).Select(tally => ProductFigures.Of(tally, period.Slot)).ToList();
        return new ProductResults(
            [.. all.Where(product => product is { Product: not null, IsEmpty: false }).OrderByDescending(product => product.Pieces).ThenBy(product => product.Product, StringComparer.Ordinal)],
            all.Find(product => product is { Product: null, IsEmpty: false }));
    }

    /// <summary>How many mails went on each of these days, the first to the last that was counted; of the last two years.</summary>
    public async ValueTask<IReadOnlyDictionary<LocalDate, int>> Sent(
        ShopId shop, ResultsHead head, LocalDate first, LocalDate last, CancellationToken cancellation)
    {
        if (head.Last is not { } counted || first > counted)
        {
            return new Dictionary<LocalDate, int>();
        }

        var days = await stored.Find(shop, head.Run, Subject.Days, cancellation);
        return Enumerable.Range(0, Period.DaysBetween(first, LocalDate.Min(last, counted)) + 1).Select(day => first.PlusDays(day))
            .ToDictionary(day => day, day => (int)days.Of(ResultDays.Day(day), Measure.Sent));
    }

    private async ValueTask<(Tally Orders, Tally Cases, Tally Returns)> Order(ShopId shop, ResultsHead head, CancellationToken cancellation) => (
        await stored.Find(shop, head.Run, Subject.Orders, cancellation),
        await stored.Find(shop, head.Run, Subject.Cases, cancellation),
        await stored.Find(shop, head.Run, Subject.Returns, cancellation));

    private static CampaignTotals Totals(Tally tally, ResultPeriod period) => new(
        Subject.Ids(tally.Subject)[0],
        MailFigures.Of(tally, period.Slot),
        MailFigures.Of(tally, period.SlotBefore),
        AheadFigures.Of(tally));

    /// <summary>A step's variants, in the order of their names.</summary>
    private static IEnumerable<StepFigures> Step(string step, IReadOnlyList<Tally> variants, ResultPeriod period)
    {
        var mails = variants.Select(tally => (Variant: Subject.Ids(tally.Subject)[2], Mails: MailFigures.Of(tally, period.Slot), Ahead: AheadFigures.Of(tally))).ToList();
        var first = mails.FindIndex(entry => entry.Variant.Length > 0);
        return mails.Select((entry, index) => new StepFigures
        {
            Step = step,
            Variant = entry.Variant.Length == 0 ? null : entry.Variant,
            Mails = entry.Mails,
            Ahead = entry.Ahead,
            Against = first >= 0 && index > first ? VariantComparison.Of(entry.Mails, mails[first].Mails, mails[first].Variant) : null,
        });
    }

    private static IReadOnlyList<TrendPoint<T>> Weeks<T>(ResultsHead head, Func<string, T> figures) => head.Last is not { } last ? [] :
    [
        .. Enumerable.Range(1 - ResultDays.Weeks, ResultDays.Weeks).Select(week => ResultDays.Monday(last).PlusWeeks(week))
            .Select(monday => new TrendPoint<T>(monday, figures(ResultDays.Week(monday)))),
    ];

    private static IReadOnlyList<TrendPoint<T>> Months<T>(ResultsHead head, Func<string, T> figures) => head.Last is not { } last ? [] :
    [
        .. Enumerable.Range(1 - ResultDays.Months, ResultDays.Months).Select(month => last.With(DateAdjusters.StartOfMonth).PlusMonths(month))
            .Select(first => new TrendPoint<T>(first, figures(ResultDays.Month(first)))),
    ];
}
