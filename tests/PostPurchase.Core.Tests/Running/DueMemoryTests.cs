using NodaTime;
using PostPurchase.Core.Running;

namespace PostPurchase.Core.Tests.Running;

public sealed class DueMemoryTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private static readonly Duration Fresh = Duration.FromMinutes(5);

    private readonly DueMemory _memory = new(Fresh);
    private Instant? _due = Noon + Duration.FromHours(1);
    private int _reads;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(299, 1)]
    [InlineData(300, 2)]
    [InlineData(-1, 2)]
    public async Task It_is_read_again_when_it_is_old_or_the_clock_was_put_back(int secondsLater, int reads)
    {
        await Ask(Noon);

        await Ask(Noon + Duration.FromSeconds(secondsLater));

        Assert.Equal(reads, _reads);
    }

    [Fact]
    public async Task Nothing_due_is_remembered_too()
    {
        _due = null;

        Assert.Null(await Ask(Noon));
        Assert.Null(await Ask(Noon));

        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task News_are_read_at_once()
    {
        await Ask(Noon);
        _due = Noon;
        _memory.Forget();

        Assert.Equal(Noon, await Ask(Noon));
    }

    /// <summary>On the local host's clock that stands still, what was overlooked would wait until somebody moves it.</summary>
    [Fact]
    public async Task News_that_come_while_it_is_being_read_are_not_overlooked()
    {
        var before = await _memory.Next(Noon, async () =>
        {
            var read = _due;
            await Task.Yield();
            _due = Noon;
            _memory.Forget();
            return read;
        });

        Assert.Equal(Noon + Duration.FromHours(1), before);
        Assert.Equal(Noon, await Ask(Noon));
    }

    private async Task<Instant?> Ask(Instant now) => await _memory.Next(now, () =>
    {
        _reads++;
        return ValueTask.FromResult(_due);
    });
}
