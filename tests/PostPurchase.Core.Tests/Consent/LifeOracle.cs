using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Consent;

/// <summary>
/// What a customer said, in the order in which it was told, and from that alone whether a mail may go out now. Asks none of the
/// code that decides.
/// </summary>
internal sealed class LifeOracle
{
    private readonly List<(ConsentCategory Category, Instant At, bool IsConsent)> _decisions = [];
    private Instant? _erasedAt;
    private bool _isUnreachable;

    public void Hears(CustomerEvent said)
    {
        switch (said)
        {
            case CustomerEvent.ConsentGiven given:
                Decides(given.At, isConsent: true, given.Categories ?? CategorySet.Unnamed.With(ConsentCategory.Service));
                break;
            case CustomerEvent.ConsentWithdrawn withdrawn:
                Decides(withdrawn.At, isConsent: false, withdrawn.Categories ?? CategorySet.All);
                break;
            case CustomerEvent.Erased erased:
                _erasedAt = _erasedAt is { } before && before > erased.At ? before : erased.At;
                Decides(erased.At, isConsent: false, CategorySet.Advertising);
                break;
            case CustomerEvent.AddressFailed:
                _isUnreachable = true;
                break;
            default:
                throw new ArgumentException($"{said.GetType().Name} is not told here.", nameof(said));
        }
    }

    public void Decides(Instant at, bool isConsent, CategorySet categories)
    {
        foreach (var category in categories)
        {
            _decisions.Add((category, at, isConsent));
        }
    }

    /// <summary>Why this mail must not go out now; null where it may.</summary>
    /// <param name="category">Null: it is owed by the contract.</param>
    /// <param name="basis">As it is on record.</param>
    public string? Against(Mail mail, ConsentCategory? category, Order order, string? basis)
    {
        if (_isUnreachable)
        {
            return "no mail reaches the address";
        }

        if (_erasedAt >= order.PlacedAt)
        {
            return "the customer was erased";
        }

        return category switch
        {
            null => null,
            ConsentCategory.Service => LastOf(ConsentCategory.Service) == false ? "the customer objected" : null,
            { } advertised => basis is null ? "there is no basis" : Against(mail, advertised, order, basis),
        };
    }

    /// <summary>The shop tells of surveys and offers in its notice, and the box at its checkout is about offers.</summary>
    private string? Against(Mail mail, ConsentCategory category, Order order, string basis)
    {
        var name = category.ToString().ToLowerInvariant();
        var isCheckout = basis.StartsWith($"consent: {name}, checkout of order {mail.Order}, ", StringComparison.Ordinal);
        return LastOf(category) switch
        {
            false => "the customer objected",
            true when !isCheckout && basis.StartsWith($"consent: {name}, ", StringComparison.Ordinal) => null,
            null when isCheckout && category == ConsentCategory.Offers && order.Customer?.AcceptsMarketing == true => null,
            null when category != ConsentCategory.Birthday && basis.StartsWith($"existing customer: {name} ", StringComparison.Ordinal) => null,
            _ => $"its basis is none: {basis}",
        };
    }

    /// <summary>The latest decides; of two at once, the objection.</summary>
    private bool? LastOf(ConsentCategory category)
    {
        bool? last = null;
        var lastAt = Instant.MinValue;
        foreach (var (_, at, isConsent) in _decisions.Where(decision => decision.Category == category))
        {
            (last, lastAt) = at > lastAt || (at == lastAt && !isConsent) ? (isConsent, at) : (last, lastAt);
        }

        return last;
    }
}
