using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Web.Console.Access;

/// <summary>Who may use the shop, and a form that was refused.</summary>
public sealed record AccessView
{
    public required Shop Shop { get; init; }

    /// <summary>A key that was just made, and whose it is; shown this once.</summary>
    public (ShopUser User, string Key)? Fresh { get; init; }

    public IReadOnlyList<ShopProblem> Problems { get; init; } = [];

    /// <summary>What was entered; null for an empty form.</summary>
    public UserDraft? Entered { get; init; }

    /// <summary>The user whose page it is; null on the list.</summary>
    public ShopUser? User { get; init; }

    /// <summary>Whether the change was refused since nobody could change anything any more.</summary>
    public bool IsLastOwner { get; init; }
}
