using PostPurchase.Local.Simulating;
using PostPurchase.Local.Tests.Storage;

namespace PostPurchase.Local.Tests.Simulating;

public sealed class SortedLinesTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void More_lines_than_fit_in_memory_come_out_by_time()
    {
        Directory.CreateDirectory(_folder.Path);
        using var one = new SortedLines(_folder.Path, "one");
        using var other = new SortedLines(_folder.Path, "other");
        var random = new Random(7);
        var times = Enumerable.Range(0, 120_000).Select(_ => random.NextInt64(1_000_000)).ToList();
        for (var index = 0; index < times.Count; index++)
        {
            (index % 3 == 0 ? one : other).Add(times[index], $"{times[index]:d7}");
        }

        Assert.Equal(times.Order().Select(time => $"{time:d7}"), SortedLines.Merge([one, other]));
    }
}
