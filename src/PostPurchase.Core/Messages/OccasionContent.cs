using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages;

/// <summary>The occasion that a message is about.</summary>
/// <param name="Name">Of a season's date; null where the occasion is the customer's own, such as a birthday.</param>
/// <param name="Date">The day itself, not that on which mails for it begin.</param>
public sealed record OccasionContent(LocalizedText? Name, LocalDate Date)
{
    /// <summary>By the campaign's wording; a date that it does not know any more has no name.</summary>
    public static OccasionContent Of(OrderEvent.OccasionCame came, Campaign campaign) => new(
        (campaign.Occasion as OccasionRule.Season)?.Dates.FirstOrDefault(date => date.Id == came.Name)?.Name,
        came.Date);
}
