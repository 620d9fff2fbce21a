using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Core.Access;

/// <summary>What became of a change of a shop's users.</summary>
public abstract record UserAnswer
{
    private UserAnswer()
    {
    }

    public sealed record Saved(ShopUser User) : UserAnswer;

    public sealed record Removed(ShopUser User) : UserAnswer;

    public sealed record Unknown : UserAnswer;

    /// <summary>Nobody could change anything any more.</summary>
    public sealed record LastOwner : UserAnswer;

    public sealed record Refused(IReadOnlyList<ShopProblem> Problems) : UserAnswer;
}
