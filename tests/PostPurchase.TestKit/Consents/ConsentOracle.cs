using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.TestKit.Consents;

/// <summary>
/// The law in its plainest form, read off what was told: none of the code that decides is used. Everything is looked up afresh, by
/// the names of things.
/// </summary>
public sealed class ConsentOracle(Shop shop, IReadOnlyList<Told> known)
{
    /// <summary>Why the mail must not go out; null when it may.</summary>
    public string? Against(Step step)
    {
        if (step.Class == MessageClass.Contract)
        {
            return Reach();
        }

        var category = CategoryOf(step);
        if (Reach() is { } unreachable)
        {
            return unreachable;
        }

        return category == "service"
            ? LastDecision(category) == "no" ? "the customer objected" : null
            : BasisFor(category) is null ? $"there is no basis for {category}" : null;
    }

    /// <summary>Why no mail at all may go out.</summary>
    public string? Reach()
    {
        var order = Latest();
        if (known.Any(told => told.OfCustomer is CustomerEvent.Erased erased && erased.At >= order.PlacedAt))
        {
            return "the customer was erased";
        }

        if (order.Email is not { } address)
        {
            return "there is no address";
        }

        return known.Any(told => told.OfCustomer is CustomerEvent.AddressFailed failed
                && string.Equals(failed.Customer.Email?.Trim(), address.Trim(), StringComparison.OrdinalIgnoreCase))
            ? "mail does not reach the address"
            : null;
    }

    /// <summary>How the record of the basis must begin; null where there is none.</summary>
    public string? BasisFor(string category)
    {
        if (LastDecision(category) is { } decision)
        {
            return decision == "no" ? null : $"consent: {category}, ";
        }

        var order = Latest();
        if (order.Customer?.AcceptsMarketing == true && AtCheckout().Contains(category, StringComparer.Ordinal))
        {
            return $"consent: {category}, checkout of order {order.Id}, ";
        }

        var isCancelled = known.Any(told => told.OfOrder is OrderEvent.Cancelled);
        var named = shop.ExistingCustomerNotice?.Categories?.ToString().Split(", ") ?? ["surveys", "offers"];
        return shop.ExistingCustomerNotice is { } notice && order.PlacedAt >= notice.ShownSince && !isCancelled
            && named.Contains(category, StringComparer.Ordinal)
            ? $"existing customer: {category} "
            : null;
    }

    public static string CategoryOf(Step step) => step.Class == MessageClass.Service ? "service" : step.Category is { } named
        ? named.ToString().ToLowerInvariant()
        : step.Message is "survey" or "survey-reminder" or "review-request" ? "surveys" : "offers";

    private IEnumerable<string> AtCheckout() => shop.Consent is { CheckoutWording: { } version } settings
        ? settings.Wordings.Single(wording => wording.Version == version).Texts.Keys
            .Select(category => category.ToString().ToLowerInvariant())
            .Where(category => category != "service")
        : ["surveys", "offers"];

    private Order Latest() => known.Select(told => told.OfOrder).OfType<OrderEvent.Placed>().MaxBy(placed => placed.Order.RevisedAt)?.Order
        ?? throw new InvalidOperationException("Nobody told of the order.");

    /// <summary><c>yes</c> or <c>no</c> by the latest of what was said; null where nothing was. Of two at once, no.</summary>
    private string? LastDecision(string category)
    {
        (Instant At, bool IsConsent)? last = null;
        foreach (var told in known)
        {
            if (told.OfCustomer is { } said && Means(said, category) is { } isConsent
                && (last is not { } before || said.At > before.At || (said.At == before.At && !isConsent)))
            {
                last = (said.At, isConsent);
            }
        }

        return last is not { } decision ? null : decision.IsConsent ? "yes" : "no";
    }

    /// <summary>True: a consent to the category. False: an objection. Null: nothing of the kind.</summary>
    private static bool? Means(CustomerEvent said, string category)
    {
        bool Names(IReadOnlyCollection<Core.Consent.ConsentCategory> categories) =>
            categories.Any(named => named.ToString().Equals(category, StringComparison.OrdinalIgnoreCase));
        return said switch
        {
            // "Advertising" without more never means the birthday, and takes back what was said of follow-ups.
            CustomerEvent.ConsentGiven { Categories: null } or CustomerEvent.Changed { AcceptsMarketing: true } =>
                category == "birthday" ? null : true,
            CustomerEvent.ConsentGiven { Categories: { } named } => Names(named) ? true : null,
            CustomerEvent.ConsentWithdrawn { Categories: null } => false,
            CustomerEvent.ConsentWithdrawn { Categories: { } named } => Names(named) ? false : null,

            // Who was erased and orders again has made a contract, and consented to nothing.
            CustomerEvent.Changed { AcceptsMarketing: false } or CustomerEvent.Erased => category == "service" ? null : false,
            _ => null,
        };
    }
}
