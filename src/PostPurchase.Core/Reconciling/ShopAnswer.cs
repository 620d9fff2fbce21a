using NodaTime;

namespace PostPurchase.Core.Reconciling;

/// <summary>What a shop's API answered.</summary>
public abstract record ShopAnswer
{
    private ShopAnswer()
    {
    }

    /// <summary>Some of the orders.</summary>
    /// <param name="Orders">Each as the shop system writes it, which is what its webhooks carry.</param>
    /// <param name="Next">Where to go on; null after the last page.</param>
    public sealed record Page(IReadOnlyList<ReadOnlyMemory<byte>> Orders, string? Next) : ShopAnswer;

    /// <summary>The API asks for a pause.</summary>
    public sealed record Later(Duration After) : ShopAnswer;

    /// <summary>It may go better next time.</summary>
    public sealed record Failed(ShopTrouble Why) : ShopAnswer;

    /// <summary>It will not go better until somebody changes something.</summary>
    public sealed record Refused(ShopTrouble Why) : ShopAnswer;
}
