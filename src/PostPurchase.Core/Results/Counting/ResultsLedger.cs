using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Remembers how far each shop's count of results has come.</summary>
public sealed class ResultsLedger(IPartitionStore store)
    : CountLedger<ResultsState>(store, ShopList.Results, due => new ResultsState { Next = due });
