using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Core.Shops.Editing;

/// <summary>What became of a change of settings.</summary>
public abstract record SettingsAnswer
{
    private SettingsAnswer()
    {
    }

    /// <summary>They are in force; on other instances after <see cref="StoredShops.Fresh"/> at the latest.</summary>
    public sealed record Saved(Shop Shop) : SettingsAnswer;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<ShopProblem> Problems) : SettingsAnswer;

    /// <summary>Somebody else changed them since they were read. Nothing was changed.</summary>
    public sealed record Outdated : SettingsAnswer;
}
