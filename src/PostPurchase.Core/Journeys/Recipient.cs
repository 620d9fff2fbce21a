using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Journeys;

/// <summary>To whom a step's mail goes.</summary>
internal static class Recipient
{
    /// <summary>The address; null where none is known.</summary>
    /// <param name="occurrence">The declaration of withdrawal, for a step that confirms it: whoever declared it may have named an address.</param>
    public static string? Of(Step step, string? occurrence, JourneyFacts facts)
    {
        var address = step.Audience == Audience.Support ? facts.Shop.Support?.Address ?? facts.Shop.Sender.ReplyTo
            : step.Anchor.On == AnchorEvent.Withdrawn ? Declared(occurrence, facts) ?? facts.Order.Email
            : facts.Order.Email;
        return string.IsNullOrWhiteSpace(address) ? null : address;
    }

    private static string? Declared(string? occurrence, JourneyFacts facts) =>
        facts.State.Withdrawals.FirstOrDefault(declared => declared.Id == occurrence)?.Email;
}
