using PostPurchase.Core.Storage;
using Xunit;

namespace PostPurchase.TestKit.Storage;

/// <summary>Random batches against a model; the seed is the test's argument.</summary>
public abstract partial class PartitionStoreContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    [InlineData(987654321)]
    public async Task Random_batches_give_what_the_model_gives(int seed)
    {
        var partition = Partition($"model-{seed}");
        var (batches, model) = (new RandomBatches(seed), new StoreModel());
        var conflicts = 0;
        for (var step = 0; step < 300; step++)
        {
            var changes = batches.Next(model.Tag);
            var expected = model.Conflict(changes);
            var result = await Store.Commit(partition, changes, Never);
            Assert.Equal(expected, (result as CommitResult.Conflict)?.Index);
            if (result is CommitResult.Committed committed)
            {
                batches.Learn(committed.ETags);
                model.Apply(changes, committed.ETags);
            }
            else
            {
                conflicts++;
            }

            Assert.Equal(model.Rows.Select(Line), (await Store.Query(partition, " ", "\uffff", 100, Never)).Select(Line));
        }

        Assert.InRange(conflicts, 30, 270);
    }

    private static string Line(Row row) => $"{row.Key} {row.ETag} {Convert.ToHexString(row.Data.Span)}";
}
