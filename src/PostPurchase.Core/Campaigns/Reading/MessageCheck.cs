using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks that a message exists, that the step's class is not too low for it, and that the step waits for what it tells of.</summary>
internal static class MessageCheck
{
    /// <summary>The message's name; null, and a complaint, where there is none such.</summary>
    public static string? Of(TextNode? node, MessageClass? declared, CheckedAnchor anchor, KnownMessages messages)
    {
        if (node?.AsText() is not { } message)
        {
            return null;
        }

        if (messages.TraitsOf(message) is not { } traits)
        {
            node.RefuseUnknown(messages.Names);
            return null;
        }

        if (declared < traits.Least)
        {
            TooLow(node, message, traits.Least);
        }

        if (anchor.On is { } on && traits.Anchors.Count > 0 && (!traits.Anchors.Contains(on) || (traits.NeedsParcel && !anchor.IsPerParcel)))
        {
            WrongAnchor(node, message, traits);
        }

        return message;
    }

    private static void TooLow(TextNode node, string message, MessageClass least)
    {
        if (least == MessageClass.Advertising)
        {
            node.Refuse(
                $"„{message}“ ist Werbung, auch wenn die Mail höflich fragt (BGH VI ZR 225/17 zur Zufriedenheitsumfrage): „class“ muss „advertising“ sein.",
                $"“{message}” is advertising, however politely it asks (German Federal Court of Justice, VI ZR 225/17, on satisfaction surveys): “class” must be “advertising”.");
        }
        else
        {
            node.Refuse(
                $"„{message}“ schuldet der Vertrag nicht; „contract“ ist Mails vorbehalten wie Bestätigung, Versand, Stornierung und Rücksendung. „class“ muss „service“ oder „advertising“ sein.",
                $"“{message}” is not owed by the contract; “contract” is for mails such as confirmation, shipping, cancellation and returns. “class” must be “service” or “advertising”.");
        }
    }

    private static void WrongAnchor(TextNode node, string message, MessageTraits traits)
    {
        var anchors = Quoted.List(traits.Anchors.Select(anchor => ChoiceNames<AnchorEvent>.All[(int)anchor]));
        node.Refuse(
            $"„{message}“ passt nur zu „on“: {anchors}{(traits.NeedsParcel ? ", je Paket („per“: „parcel“)" : "")}; sonst wäre nicht wahr, was darin steht.",
            $"“{message}” suits only “on”: {anchors}{(traits.NeedsParcel ? ", for each parcel (“per”: “parcel”)" : "")}; else what it says would not be true.");
    }
}
