using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>The mails that a shop is expected to send. Persisted.</summary>
public sealed record ShopLoad
{
    /// <summary>How far a forecast looks.</summary>
    public const int Days = 14;

    internal const int TotalHours = Days * 24;

    /// <summary>The beginning, a full hour.</summary>
    public required Instant From { get; init; }

    public IReadOnlyList<StepLoad> Steps { get; init; } = [];

    /// <summary>What is due and held, and why.</summary>
    public IReadOnlyList<HeldLoad> Held { get; init; } = [];

    internal Instant Until => From + Duration.FromHours(TotalHours);

    internal static ShopLoad Empty(Instant now) => new() { From = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 3600 * 3600) };

    /// <summary>With more mails; those of another time are left out.</summary>
    internal ShopLoad With(IEnumerable<ExpectedMails> mails)
    {
        var steps = Steps.ToDictionary(load => (load.Campaign, load.Step, load.Class), load => (Load: load, Hours: load.Hours.ToArray()));
        foreach (var (campaign, step, at, count) in mails.Where(mails => mails.At >= From && mails.At < Until))
        {
            var key = (campaign, step.Id, SendingClasses.Of(step));
            if (!steps.TryGetValue(key, out var known))
            {
                steps[key] = known = (Of(campaign, step), new int[TotalHours]);
            }

            known.Hours[(int)(at - From).TotalHours] += count;
        }

        return this with { Steps = [.. steps.Values.Select(step => step.Load with { Hours = step.Hours })] };
    }

    /// <summary>The same as parts of the host's load, whose hours count from another beginning; what lies before it is left out.</summary>
    internal IEnumerable<LoadPart> Parts(Shop shop, Instant from)
    {
        var (place, shift) = (RecipientPlaces.For(null, shop), (int)(From - from).TotalHours);
        foreach (var step in Steps)
        {
            var name = new LoadName(shop.Id, step.Campaign, step.Step, step.Class);
            var lasts = (int)step.Expiry.ToDuration().TotalHours;

            // By the middle of the hour: windows open and close at any minute, and mostly at full hours.
            bool IsOpen(int hour) => Schedule.IsOpen(step.Window, from + Duration.FromHours(hour) + Duration.FromMinutes(30), place);
            for (var hour = Math.Max(0, -shift); hour < step.Hours.Count; hour++)
            {
                if (step.Hours[hour] > 0)
                {
                    yield return new LoadPart(name, hour + shift, step.Hours[hour], hour + shift + lasts) { IsOpen = IsOpen };
                }
            }
        }
    }

    private static StepLoad Of(string campaign, Step step) => new()
    {
        Campaign = campaign,
        Step = step.Id,
        Class = SendingClasses.Of(step),
        Expiry = step.Expiry,
        Window = step.Timing.Window,
        Hours = [],
    };
}
