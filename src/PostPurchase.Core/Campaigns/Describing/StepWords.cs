using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>What a step does, in a marketer's words.</summary>
public static class StepWords
{
    /// <summary>One or two sentences: when, and for whom.</summary>
    public static string Summary(Step step, string language)
    {
        var german = language == Languages.German;
        var text = TimingWords.When(step.Timing, step.Anchor, language) + (step.Timing.Window is null ? "" : ", " + TimingWords.Window(step.Timing.Window, language));
        var conditions = step.Conditions.Count == 0 ? "" : (german ? "; nur wenn: " : "; only if ") + ConditionWords.All(step.Conditions, language);
        var exits = step.Exits.Count == 0 ? "" : (german ? "; entfällt, wenn: " : "; not if ") + ConditionWords.Any(step.Exits, language);
        return char.ToUpperInvariant(text[0]) + text[1..] + conditions + exits + ".";
    }

    /// <summary>All that the step says, part by part, for who compares it with another version.</summary>
    public static IReadOnlyList<DescribedPart> Parts(Step step, string language)
    {
        var german = language == Languages.German;
        var parts = new List<DescribedPart>
        {
            new("message", german ? "Nachricht" : "Message", StepTitles.Of(step.Message, language)),
            new("class", german ? "Art" : "Class", Class(step, language)),
            new("when", german ? "Wann" : "When", TimingWords.When(step.Timing, step.Anchor, language)),
            new("window", german ? "Sendezeit" : "Hours of sending", TimingWords.Window(step.Timing.Window, language)),
        };
        Add("per", german ? "Zählt für" : "Counts for", PerOf(step, german));
        Add("arrival", german ? "Zustellung ohne Meldung" : "Arrival without report", ArrivalOf(step, language));
        Add("conditions", german ? "Nur wenn" : "Only if", ConditionWords.All(step.Conditions, language));
        Add("exits", german ? "Entfällt, wenn" : "Not if", ConditionWords.Any(step.Exits, language));
        Add("expiry", german ? "Verfällt nach" : "Expires after", TimingWords.SpanAfter(step.Expiry, language));
        Add("hold", german ? "Probleme halten längstens" : "Problems hold for at most", step.HoldLimit is { } hold ? TimingWords.Span(hold, language) : "");
        Add("capped", german ? "Häufigkeitsgrenze" : "Frequency cap", step.Class != MessageClass.Advertising ? ""
            : step.WhenCapped == WhenCapped.Skip ? german ? "wird ausgelassen" : "is skipped" : german ? "wartet" : "waits");
        Add("each", german ? "Einmal je" : "Once for each", EachOf(step.Each, german));
        Add("voucher", german ? "Gutschein" : "Voucher", step.Voucher is not { } voucher ? ""
            : voucher.Pool + (voucher.WhenEmpty == WhenEmpty.SendWithout ? german ? ", notfalls ohne" : ", without if need be" : german ? ", sonst keine Mail" : ", else no mail"));
        Add("reminder", german ? "Erinnerung" : "Reminder", step.Reminder is { } reminder ? Reminder(reminder, language) : "");
        Add("variants", german ? "Varianten" : "Variants", string.Join("; ", step.Variants.Select(variant => Variant(variant, step, language))));
        return parts;

        void Add(string key, string label, string text)
        {
            if (text.Length > 0)
            {
                parts.Add(new(key, label, text));
            }
        }
    }

    /// <summary>A class for people, with what must be allowed.</summary>
    public static string Class(Step step, string language)
    {
        var german = language == Languages.German;
        return step.Class switch
        {
            MessageClass.Contract => german ? "Vertrag" : "contract",
            MessageClass.Service => german ? "Service" : "service",
            _ => (german ? "Werbung" : "advertising") + ((step.Category ?? step.Own?.Category) switch
            {
                ConsentCategory.Surveys => german ? " (Umfragen)" : " (surveys)",
                ConsentCategory.Offers => german ? " (Angebote)" : " (offers)",
                ConsentCategory.Birthday => german ? " (Geburtstag)" : " (birthday)",
                _ => "",
            }),
        };
    }

    private static string PerOf(Step step, bool german) => step.Anchor switch
    {
        { IsPerParcel: true } => german ? "jedes Paket" : "each parcel",
        { On: AnchorEvent.Shipped, Per: AnchorScope.Order } => german ? "die ganze Bestellung" : "the whole order",
        { On: AnchorEvent.Answered, Question: { } question } => german ? $"die Frage „{question}“" : $"the question “{question}”",
        _ => "",
    };

    private static string ArrivalOf(Step step, string language) => step.Anchor.On != AnchorEvent.Delivered ? "" : language == Languages.German
        ? $"geschätzt {TimingWords.Span(step.Anchor.Estimate, language)} nach dem Versand; wo Meldungen kommen, spätestens nach {TimingWords.SpanAfter(step.Anchor.Unreported, language)}"
        : $"estimated {TimingWords.Span(step.Anchor.Estimate, language)} after shipping; where reports come, after {TimingWords.Span(step.Anchor.Unreported, language)} at the latest";

    private static string EachOf(LineGroups? each, bool german) => each is null ? ""
        : (each.By == LineGroupKind.Product ? german ? "Produkt" : "product" : german ? "Schlagwort" : "tag")
            + (each.Only.Count > 0 ? $" ({string.Join(", ", each.Only)})" : "")
            + (german ? $", höchstens {each.Most}" : $", at most {each.Most}");

    private static string Reminder(Reminder reminder, string language)
    {
        var german = language == Languages.German;
        var conditions = reminder.Conditions.Count == 0 ? "" : (german ? ", nur wenn: " : ", only if ") + ConditionWords.All(reminder.Conditions, language);
        return german
            ? $"„{StepTitles.Of(reminder.Message, language)}“ nach {TimingWords.SpanAfter(reminder.Delay, language)}{conditions}, verfällt nach {TimingWords.SpanAfter(reminder.Expiry, language)}"
            : $"“{StepTitles.Of(reminder.Message, language)}” after {TimingWords.Span(reminder.Delay, language)}{conditions}, expires after {TimingWords.Span(reminder.Expiry, language)}";
    }

    private static string Variant(Variant variant, Step step, string language) => $"{variant.Id}: {variant.Share}{(language == Languages.German ? " %" : "%")}"
        + (variant.Message is { } message ? $", {StepTitles.Of(message, language)}" : "")
        + (variant.Timing is { } timing ? $", {TimingWords.When(timing, step.Anchor, language)} ({TimingWords.Window(timing.Window, language)})" : "");
}
