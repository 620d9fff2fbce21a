using PostPurchase.Core.Consent;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks how steps fit what their campaign starts for. What is unreadable in them others complain about.</summary>
internal static class OccasionStepsCheck
{
    /// <param name="steps">The campaign's, as they are written.</param>
    /// <param name="occasion">Null where the campaign starts for orders.</param>
    public static void Of(IReadOnlyList<TextNode> steps, OccasionCheck.Result? occasion, KnownMessages messages)
    {
        foreach (var step in steps)
        {
            foreach (var message in Messages(step))
            {
                Suits(message, occasion);
            }

            if (Member(Member(step, "anchor"), "on") is { } anchor)
            {
                Anchor(anchor, occasion);
            }

            if (occasion is not null && Member(step, "class") is { Raw: "contract" or "service" } declared)
            {
                declared.Refuse(
                    "Was zu einem Anlass hinausgeht, schuldet kein Vertrag und dient keiner Lieferung, es ist Werbung (§ 7 UWG): „class“ muss „advertising“ sein.",
                    "What goes out for an occasion is owed by no contract and serves no delivery, it is advertising (§ 7 UWG): “class” must be “advertising”.");
            }

            if (occasion?.Kind == OccasionCheck.Birthday)
            {
                UsesBirthday(step, messages);
            }
        }
    }

    private static void Anchor(TextNode anchor, OccasionCheck.Result? occasion)
    {
        if (occasion is null && anchor.Raw == Name(AnchorEvent.Occasion))
        {
            anchor.Refuse(
                "Auf den Anlass kann nur warten, wer einen hat: Der Kampagne fehlt „occasion“.",
                "Only who has an occasion can wait for it: the campaign lacks “occasion”.");
        }
        else if (occasion is not null && ChoiceNames<AnchorEvent>.Values.TryGetValue(anchor.Raw, out var on)
            && on is not (AnchorEvent.Occasion or AnchorEvent.Sent or AnchorEvent.VoucherExpires))
        {
            anchor.Refuse(
                $"Eine Kampagne mit „occasion“ beginnt mit dem Anlass, nicht mit der Bestellung; „{anchor.Raw}“ ist da längst vorbei. Möglich: occasion, sent, voucher-expires.",
                $"A campaign with “occasion” begins with the occasion, not with the order; “{anchor.Raw}” is long past by then. Possible: occasion, sent, voucher-expires.");
        }
    }

    /// <summary>Nobody is wished a happy birthday for Easter.</summary>
    private static void Suits(TextNode message, OccasionCheck.Result? occasion)
    {
        if (MessageTraits.All.TryGetValue(message.Raw, out var traits) && traits.Occasion is { } kind && occasion?.Kind != kind
            && occasion is not { Kind: null })
        {
            message.Refuse(
                $"„{message.Raw}“ passt nur zu einer Kampagne mit „occasion“: „kind“: „{kind}“; sonst wäre nicht wahr, was darin steht.",
                $"“{message.Raw}” suits only a campaign with “occasion”: “kind”: “{kind}”; else what it says would not be true.");
        }
    }

    /// <summary>Whose birthday it is was told for birthday mails alone; no other consent covers its use.</summary>
    private static void UsesBirthday(TextNode step, KnownMessages messages)
    {
        var birthday = ChoiceNames<ConsentCategory>.All[(int)ConsentCategory.Birthday];
        var category = Member(step, "category");
        if (category is not null ? category.Raw == birthday : Messages(step).All(message => messages.CategoryOf(message.Raw) == ConsentCategory.Birthday))
        {
            return;
        }

        (category ?? step).Refuse(
            "Wer zum Geburtstag schreibt, verwendet das Geburtsdatum, und das braucht eine Einwilligung, die ihn nennt: „category“ muss „birthday“ sein.",
            "Who writes on a birthday uses the date of birth, which needs a consent that names it: “category” must be “birthday”.");
    }

    /// <summary>The messages of a step, its reminder and its variants.</summary>
    private static IEnumerable<TextNode> Messages(TextNode step) =>
        ((TextNode?[])[step, Member(step, "reminder"), .. Member(step, "variants")?.Items ?? []])
            .Select(owner => Member(owner, "message"))
            .OfType<TextNode>();

    private static string Name(AnchorEvent anchor) => ChoiceNames<AnchorEvent>.All[(int)anchor];

    private static TextNode? Member(TextNode? node, string name) => node?.Member(name);
}
