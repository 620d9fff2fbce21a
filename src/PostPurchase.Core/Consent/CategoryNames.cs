using PostPurchase.Core.Campaigns.Reading;

namespace PostPurchase.Core.Consent;

/// <summary>The names of categories as they stand in JSON.</summary>
public static class CategoryNames
{
    public static string Of(ConsentCategory category) => ChoiceNames<ConsentCategory>.All[(int)category];

    /// <summary>Null where there is no such category.</summary>
    public static ConsentCategory? Parse(string name) =>
        ChoiceNames<ConsentCategory>.Values.TryGetValue(name, out var category) ? category : null;
}
