namespace PostPurchase.Core.Storage;

/// <summary>Cuts many changes of one partition into batches that every adapter takes.</summary>
internal static class Batches
{
    /// <summary>Well below <see cref="BatchLimits.MaxBatchBytes"/>, which counts data as base64.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <param name="changes">Of different rows.</param>
    /// <param name="most">Changes in a batch.</param>
    public static IEnumerable<IReadOnlyList<RowChange>> Of(IEnumerable<RowChange> changes, int most = BatchLimits.MaxChanges)
    {
        var batch = new List<RowChange>();
        var bytes = 0;
        foreach (var change in changes)
        {
            var size = Size(change);
            if (batch.Count == most || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(change);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int Size(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Data.Length,
        RowChange.Put put => put.Data.Length,
        RowChange.Replace replace => replace.Data.Length,
        _ => 0,
    };
}
