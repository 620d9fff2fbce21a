using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>What became of saving a connection.</summary>
public abstract record ConnectionAnswer
{
    private ConnectionAnswer()
    {
    }

    public sealed record Saved(ShopConnection Connection) : ConnectionAnswer;

    public sealed record Invalid(IReadOnlyList<ConnectionProblem> Problems) : ConnectionAnswer;
}
