using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Privacy;

public sealed class AuditLogTests
{
    private static readonly ShopId Shop = new("demo");
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 26, 12, 0);

    private readonly AuditLog _log = new(new MemoryStore());

    [Fact]
    public async Task The_newest_comes_first_page_by_page()
    {
        for (var minute = 0; minute < 5; minute++)
        {
            await _log.Note(Shop, new Who("Mira", "ab"), AuditedAction.CustomerFound, $"s{minute}", null, Noon + Duration.FromMinutes(minute), default);
        }

        var first = await _log.List(Shop, null, 2, default);
        var second = await _log.List(Shop, first.Next, 2, default);
        var last = await _log.List(Shop, second.Next, 2, default);

        Assert.Equal(["s4", "s3", "s2", "s1", "s0"], first.Steps.Concat(second.Steps).Concat(last.Steps).Select(step => step.Subject));
        Assert.Null(last.Next);
        Assert.All(new[] { first.Next, second.Next }, next => Assert.True(AuditLog.IsPlace(next ?? "")));
    }

    [Fact]
    public async Task The_same_look_counts_once_a_day_for_each_key_and_order()
    {
        foreach (var (key, order, at) in new[] { ("a", "1", Noon), ("a", "1", Noon), ("a", "1", Noon + Duration.FromHours(11)), ("b", "1", Noon), ("a", "2", Noon), ("a", "1", Noon + Duration.FromHours(12)) })
        {
            await _log.NoteOncePerDay(Shop, new Who(null, key), AuditedAction.OrderShown, order, at, default);
        }

        Assert.Equal(4, (await _log.List(Shop, null, 100, default)).Steps.Count);
    }

    [Fact]
    public async Task What_is_noted_twice_at_one_moment_is_one_entry()
    {
        await _log.Note(Shop, new Who("Mira", "ab"), AuditedAction.CustomerFound, "s", null, Noon, default);
        await _log.Note(Shop, new Who("Mira", "ab"), AuditedAction.CustomerFound, "s", null, Noon, default);

        Assert.Single((await _log.List(Shop, null, 100, default)).Steps);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("~")]
    [InlineData("x'y")]
    public void What_is_no_place_is_refused(string text) => Assert.False(AuditLog.IsPlace(text));
}
