using System.Globalization;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>Finds the advertising steps of a campaign for which a shop's settings can't supply a legal basis (UWG §7).</summary>
internal static class BasisCheck
{
    public static IReadOnlyList<CampaignProblem> Of(Campaign campaign, Shop shop)
    {
        var supplied = Supplied(shop);
        return
        [
            .. campaign.Steps.SelectMany((step, index) => Mails(campaign, step, string.Create(CultureInfo.InvariantCulture, $"$.steps[{index}]")))
                .Where(mail => !supplied.Has(mail.Category))
                .Select(mail => new CampaignProblem(mail.Path, Advice(mail.Category))),
        ];
    }

    /// <summary>The categories for which a basis can come about.</summary>
    private static CategorySet Supplied(Shop shop)
    {
        var supplied = CategorySet.Of();
        var consent = shop.Consent;
        foreach (var category in CategorySet.Advertising)
        {
            var isSupplied = shop.ExistingCustomerNotice?.Covers.Has(category) == true
                || consent?.Find(consent.Current)?.Covers.Has(category) == true
                || consent?.Find(consent.CheckoutWording)?.Covers.Has(category) == true;
            supplied = isSupplied ? supplied.With(category) : supplied;
        }

        return supplied;
    }

    /// <summary>The advertising mails of a step, its reminder and its variants, each with where it is named.</summary>
    private static IEnumerable<(string Path, ConsentCategory Category)> Mails(Campaign campaign, Step step, string path)
    {
        if (step.Class != MessageClass.Advertising)
        {
            yield break;
        }

        yield return (path, step.Category ?? CategoryOf(step.Message));
        if (step.Category is not null)
        {
            yield break;
        }

        if (step.Reminder is { } reminder)
        {
            yield return (path + ".reminder", CategoryOf(reminder.Message));
        }

        for (var index = 0; index < step.Variants.Count; index++)
        {
            if (step.Variants[index].Message is { } message)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{path}.variants[{index}]"), CategoryOf(message));
            }
        }

        ConsentCategory CategoryOf(string message) => StepCategory.OfMessage(message, campaign.MessageOf(message));
    }

    private static string Advice(ConsentCategory category)
    {
        var name = CategoryNames.Of(category);
        return $"The shop's settings can't supply a legal basis for “{name}” (UWG §7). Record the text that customers consent to "
            + $"(consent.wordings with a text for “{name}”, and consent.current or consent.checkoutWording), or the notice that "
            + $"existing customers see at checkout (existingCustomerNotice, with “{name}” among its categories); or take the step out.";
    }
}
