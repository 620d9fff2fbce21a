using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>Remembers how far each shop's count of purchases has come.</summary>
public sealed class LearningLedger(IPartitionStore store)
    : CountLedger<LearningState>(store, ShopList.Learning, due => new LearningState { Next = due });
