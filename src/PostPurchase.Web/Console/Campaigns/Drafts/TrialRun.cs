using NodaTime;
using PostPurchase.Core.Campaigns.Trials;
using PostPurchase.Core.Occasions.Trials;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>The next step of a draft's dry run, by what the campaign follows.</summary>
internal sealed class TrialRun(DraftTrial orders, OccasionTrial occasions, TimeProvider time)
{
    /// <summary>Begins the time that a page has.</summary>
    public Stint Begin() => CountStep.Begin(time);

    /// <param name="counted">What was found so far; null at the beginning.</param>
    public async ValueTask<TrialCount> Next(
        Shop shop, OpenedCampaign opened, TrialCount? counted, Stint stint, Instant now, CancellationToken cancellation)
    {
        var draft = new TrialCampaign(opened.Current, opened.File.Head.Paused);
        return opened.Current.Occasion is null
            ? new TrialCount(opened.Tag, Orders: await orders.Run(shop, opened.Published, draft, counted?.Orders, stint, now, cancellation))
            : new TrialCount(opened.Tag, Occasions: await occasions.Run(shop, draft, counted?.Occasions, stint, now, cancellation));
    }
}
