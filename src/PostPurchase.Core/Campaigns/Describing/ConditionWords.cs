using System.Collections.Frozen;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>Conditions in a marketer's words.</summary>
public static class ConditionWords
{
    private static readonly FrozenDictionary<string, LocalizedText> Fields = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["order.total"] = new("Bestellwert", "order total"),
        ["order.discount"] = new("Rabatt der Bestellung", "order discount"),
        ["order.currency"] = new("Währung", "currency"),
        ["order.country"] = new("Land der Lieferadresse", "delivery country"),
        ["order.region"] = new("Bundesland der Lieferadresse", "delivery region"),
        ["order.postal-code"] = new("Postleitzahl", "postal code"),
        ["order.language"] = new("Sprache der Bestellung", "order language"),
        ["order.voucher"] = new("eingelöster Gutschein", "redeemed voucher"),
        ["order.paid"] = new("Bestellung bezahlt", "order paid"),
        ["order.parcels"] = new("Anzahl der Pakete", "number of parcels"),
        ["order.returned"] = new("Rücksendung angemeldet", "return registered"),
        ["order.cancel-reason"] = new("Stornogrund", "cancel reason"),
        ["lines.count"] = new("Anzahl der behaltenen Positionen", "number of kept lines"),
        ["lines.pieces"] = new("Anzahl der behaltenen Artikel", "number of kept pieces"),
        ["lines.title"] = new("Name eines behaltenen Artikels", "title of a kept product"),
        ["lines.tag"] = new("Schlagwort eines behaltenen Artikels", "tag of a kept product"),
        ["lines.product"] = new("behaltenes Produkt", "kept product"),
        ["lines.sku"] = new("Artikelnummer eines behaltenen Artikels", "SKU of a kept product"),
        ["lines.unit-price"] = new("Stückpreis eines behaltenen Artikels", "unit price of a kept product"),
        ["lines.care-tips"] = new("Pflegetipps zu einem Artikel", "care tips for a product"),
        ["customer.account"] = new("Kundenkonto", "customer account"),
        ["customer.accepts-marketing"] = new("Einwilligung laut Shopsystem", "consent as the shop system says"),
        ["customer.birthday-month"] = new("Geburtsmonat", "month of birth"),
        ["customer.orders"] = new("Anzahl der Bestellungen des Kunden", "number of the customer’s orders"),
        ["customer.spent"] = new("Umsatz des Kunden", "what the customer spent"),
        ["customer.days-since-first-order"] = new("Tage seit der ersten Bestellung", "days since the first order"),
        ["customer.days-since-last-order"] = new("Tage seit der letzten Bestellung", "days since the last order"),
        ["customer.ordered-since"] = new("seither wieder bestellt", "ordered again since"),
        ["customer.bought-product"] = new("je gekauftes Produkt", "product ever bought"),
        ["customer.bought-tag"] = new("Schlagwort je gekaufter Produkte", "tag of products ever bought"),
        ["customer.tier"] = new("Treuestufe", "loyalty level"),
        ["customer.tier-reached"] = new("erreichte Treuestufe", "loyalty level reached"),
        ["answer.check-in"] = new("Antwort auf „Alles angekommen?“", "answer to “all arrived?”"),
        ["answer.csat"] = new("Zufriedenheit (1–5)", "satisfaction (1–5)"),
        ["answer.nps"] = new("Weiterempfehlung (0–10)", "recommendation (0–10)"),
        ["answer.comment"] = new("Kommentar", "comment"),
        ["shop.review-url"] = new("Bewertungsseite in den Einstellungen", "review page in the settings"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<ConditionOperator, LocalizedText> Operators = new Dictionary<ConditionOperator, LocalizedText>
    {
        [ConditionOperator.Exists] = new("vorhanden", "is known"),
        [ConditionOperator.Missing] = new("fehlt", "is missing"),
        [ConditionOperator.Equal] = new("ist", "is"),
        [ConditionOperator.NotEqual] = new("ist nicht", "is not"),
        [ConditionOperator.OneOf] = new("ist eins von", "is one of"),
        [ConditionOperator.NoneOf] = new("ist keins von", "is none of"),
        [ConditionOperator.Contains] = new("enthält", "contains"),
        [ConditionOperator.StartsWith] = new("beginnt mit", "begins with"),
        [ConditionOperator.AtLeast] = new("mindestens", "at least"),
        [ConditionOperator.AtMost] = new("höchstens", "at most"),
    }.ToFrozenDictionary();

    /// <summary>A field's name for people; the field itself where it is unknown.</summary>
    public static string Field(string field, string language) => Fields.GetValueOrDefault(field)?.In(language) ?? field;

    public static string Operator(ConditionOperator operation, string language) => Operators[operation].In(language);

    /// <summary>An operator as it stands in JSON.</summary>
    public static string NameOf(ConditionOperator operation) => OperatorNames.Of(operation);

    /// <summary>Such as "order total at least 50".</summary>
    public static string Of(Condition condition, string language) =>
        $"{Field(condition.Field, language)} {Operator(condition.Operator, language)} {Compared(condition, language)}".TrimEnd();

    /// <summary>A condition as it was noted, which is how <see cref="Condition.ToString"/> writes it; anything else as it stands.</summary>
    public static string OfText(string? noted, string language) => noted?.Split(' ', 3) is [var field, var name, .. var rest]
        && Operators.Keys.FirstOrDefault(known => OperatorNames.Of(known) == name) is var operation && OperatorNames.Of(operation) == name
        ? Of(new Condition(field, operation, rest is [var value] ? value : null), language)
        : noted ?? "";

    /// <summary>All that must hold.</summary>
    public static string All(IEnumerable<Condition> conditions, string language) =>
        string.Join(language == Languages.German ? " und " : " and ", conditions.Select(condition => Of(condition, language)));

    /// <summary>One that is enough.</summary>
    public static string Any(IEnumerable<Condition> conditions, string language) =>
        string.Join(language == Languages.German ? " oder " : " or ", conditions.Select(condition => Of(condition, language)));

    private static string? Compared(Condition condition, string language) => condition.Values is { } several
        ? string.Join(", ", several.Select(value => Quoted(value, language)))
        : condition.Value is { } value ? condition.Operator is ConditionOperator.AtLeast or ConditionOperator.AtMost ? value : Quoted(value, language) : null;

    private static string Quoted(string value, string language) => language == Languages.German ? $"„{value}“" : $"“{value}”";
}
