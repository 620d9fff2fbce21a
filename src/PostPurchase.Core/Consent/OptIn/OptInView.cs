using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>A request for mails, as it stands.</summary>
/// <param name="Wording">The text that was shown with it.</param>
/// <param name="IsConfirmed">Whether it was confirmed, whatever was decided since.</param>
public sealed record OptInView(CustomerEvent.OptInRequested Request, ConsentWording Wording, bool IsConfirmed)
{
    /// <summary>The exact texts; one that covers several categories once.</summary>
    public IReadOnlyList<LocalizedText> Texts =>
        [.. Request.Categories.Where(Wording.Texts.ContainsKey).Select(category => Wording.Texts[category]).Distinct()];

    /// <summary>The requests that were confirmed.</summary>
    internal static IReadOnlySet<Guid> Confirmed(IEnumerable<CustomerEvent> events) => events
        .OfType<CustomerEvent.ConsentGiven>()
        .Select(given => given.Proof?.MessageId)
        .OfType<Guid>()
        .ToHashSet();

    /// <summary>Null where there is no such request any more, or the shop took its text away.</summary>
    internal static OptInView? Of(IReadOnlyList<CustomerEvent> events, Guid id, ConsentSettings? settings) =>
        events.OfType<CustomerEvent.OptInRequested>().FirstOrDefault(request => request.RequestId == id) is { } found
            && settings?.Find(found.Wording) is { } wording
            ? new OptInView(found, wording, Confirmed(events).Contains(id))
            : null;
}
