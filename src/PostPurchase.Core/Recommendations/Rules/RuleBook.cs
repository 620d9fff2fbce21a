using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>Keeps a shop's rules.</summary>
public sealed class RuleBook(IPartitionStore store)
{
    private const string Rules = "rules";

    public async ValueTask<RuleSet> Read(ShopId shop, CancellationToken cancellation) =>
        await store.Get(LearnedRows.Partition(shop), Rules, cancellation) is { } row ? StoredJson.Read<RuleSet>(row) : RuleSet.None;

    /// <summary>Puts them in the place of all rules before.</summary>
    public async ValueTask Save(ShopId shop, RuleSet rules, CancellationToken cancellation) =>
        await store.Commit(LearnedRows.Partition(shop), [new RowChange.Put(Rules, StoredJson.Write(rules))], cancellation);
}
