using NodaTime;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>Shows what publishing a campaign's draft would do to the orders on the way, page by page. Changes nothing.</summary>
public sealed class PublicationImpact(CampaignArchive archive, JourneyIndex index, JourneyReview review)
{
    /// <summary>Most orders of a page.</summary>
    public const int MaxPage = 1000;

    private const int MostExamples = 20;

    /// <param name="limit">Most orders looked at; 1 to <see cref="MaxPage"/>.</param>
    /// <param name="stint">A page ends earlier when its time is over.</param>
    public async ValueTask<ImpactAnswer> Page(
        ShopId shop, string id, PublishPolicy policy, IndexCursor from, int limit, Stint stint, Instant now, CancellationToken cancellation)
    {
        var file = await archive.Load(shop, id, cancellation);
        if (file is not { Draft: { } draft, DraftTag: { } tag })
        {
            return file.Exists ? new ImpactAnswer.NoDraft() : new ImpactAnswer.UnknownCampaign();
        }

        var campaign = draft.Campaign with { Version = file.NextVersion };
        var publication = new Publication(campaign.Version, now, policy);
        var page = await index.Walk(shop, from, Math.Clamp(limit, 1, MaxPage), cancellation);
        var orders = new IReadOnlyList<JourneyImpact>[page.Orders.Count];
        var looked = await stint.Run(
            orders.Length,
            async (at, token) =>
            {
                var reviewed = await review.Read(page.Orders[at].Key, now, token);
                orders[at] = reviewed is null ? [] : JourneyImpact.Of(reviewed, campaign, publication, now);
            },
            cancellation);
        return new ImpactAnswer.Found(Add(tag, page.First(looked), orders[..looked]));
    }

    private static ImpactPage Add(string tag, IndexPage page, IReadOnlyList<JourneyImpact>[] orders)
    {
        var mails = Enum.GetValues<ImpactKind>().ToDictionary(kind => kind, _ => 0);
        var examples = new Dictionary<ImpactKind, IReadOnlyList<ImpactExample>>();
        var journeys = orders.SelectMany((all, at) => all.Select(journey => (journey, page.Orders[at].Key.Order.Value))).ToList();
        foreach (var (journey, order) in journeys)
        {
            foreach (var (key, kind, before, after) in journey.Steps)
            {
                mails[kind]++;
                if (kind is not (ImpactKind.Kept or ImpactKind.Waiting) && examples.GetValueOrDefault(kind, []) is { Count: < MostExamples } some)
                {
                    examples[kind] = [.. some, new ImpactExample(order, key.Step, key.Occurrence, before, after)];
                }
            }
        }

        return new ImpactPage(
            tag,
            orders.Length,
            journeys.Count(entry => entry.journey.Moves),
            journeys.Count(entry => !entry.journey.Moves),
            mails,
            examples,
            page.Next);
    }
}
