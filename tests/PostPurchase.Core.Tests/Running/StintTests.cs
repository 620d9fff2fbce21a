using System.Collections.Concurrent;
using PostPurchase.Core.Running;
using PostPurchase.TestKit.Running;

namespace PostPurchase.Core.Tests.Running;

public sealed class StintTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(120);

    [Fact]
    public async Task Pieces_are_done_in_their_order_until_the_time_is_over()
    {
        var done = new ConcurrentBag<int>();

        var count = await Stint.Begin(new PassingTime(TimeSpan.FromMilliseconds(50)), Length).Run(200, Note(done), CancellationToken.None);

        Assert.InRange(count, 9, 60);
        Assert.Equal(Enumerable.Range(0, count), done.Order());
    }

    [Fact]
    public async Task Whoever_is_late_already_does_some()
    {
        var done = new ConcurrentBag<int>();
        var stint = Stint.Begin(new PassingTime(TimeSpan.FromSeconds(1)), Length);
        Assert.True(stint.IsOver);

        Assert.InRange(await stint.Run(200, Note(done), CancellationToken.None), 1, 20);
        Assert.Equal(1, await stint.Run(1, Note(done), CancellationToken.None));
        Assert.Equal(0, await stint.Run(0, Note(done), CancellationToken.None));
    }

    [Fact]
    public async Task Time_that_stands_or_that_nobody_counts_is_never_over()
    {
        Assert.Equal(200, await Stint.Begin(new PassingTime(TimeSpan.Zero), Length).Run(200, Note([]), CancellationToken.None));
        Assert.Equal(200, await Stint.Endless.Run(200, Note([]), CancellationToken.None));
    }

    private static Func<int, CancellationToken, ValueTask> Note(ConcurrentBag<int> done) => (piece, _) =>
    {
        done.Add(piece);
        return default;
    };
}
