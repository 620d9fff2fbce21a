using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Storage;

public sealed class MemoryStoreTests : PartitionStoreContract
{
    protected override IPartitionStore Store { get; } = new MemoryStore();
}
