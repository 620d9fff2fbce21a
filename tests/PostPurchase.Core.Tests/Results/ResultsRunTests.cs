using System.Text;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Results;

/// <summary>How a count goes: at night and on demand, in pages of any size, cut off anywhere.</summary>
public sealed class ResultsRunTests
{
    private static readonly Instant Now = RandomShop.Start + Duration.FromDays(60) + Duration.FromHours(3);

    [Fact]
    public async Task Counting_again_and_in_other_pages_gives_the_same()
    {
        var shop = await RandomShop.Live(Seeds.Seed, customers: 25, days: 60);
        var site = new CountingSite(shop.Driver, shop.Campaigns);
        await site.Count(Now);
        var first = await Rows(shop, site);
        foreach (var size in new[] { 1, 7, 40 })
        {
            site = new CountingSite(shop.Driver, shop.Campaigns, pageSize: size);
            await site.Recount(shop.Driver, Now);
            await site.Count(Now);

            Assert.Equal(first, await Rows(shop, site));
        }

        Assert.True(first.Count > 20, $"{first.Count} rows");
    }

    [Fact]
    public async Task The_mails_of_each_day_make_up_those_of_the_period()
    {
        var shop = await RandomShop.Live(Seeds.Seed, customers: 25, days: 60);
        var site = new CountingSite(shop.Driver, shop.Campaigns);
        await site.Count(Now);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var last = head.Last!.Value;

        var days = await site.Book.Sent(shop.Driver.Shop.Id, head, last.PlusDays(-29), last.PlusDays(7), CancellationToken.None);
        var month = await site.Book.Overview(shop.Driver.Shop.Id, head, ResultPeriod.Default, CancellationToken.None);

        Assert.Equal(30, days.Count);
        Assert.Equal(month.Now.Mails.Sent, days.Values.Sum());
        Assert.True(days.Values.Count(mails => mails > 0) > 5);
    }

    [Fact]
    public async Task Nothing_is_counted_for_nobody()
    {
        var shop = await RandomShop.Live(Seeds.Seed, customers: 5, days: 60);
        var site = new CountingSite(shop.Driver, shop.Campaigns);

        await site.CountUnseen(Now);
        Assert.Null((await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None)).CountedAt);

        await site.Recount(shop.Driver, Now);
        await site.CountUnseen(Now);
        Assert.NotNull((await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None)).CountedAt);

        // Somebody asked, so the nights after it are counted too, for two weeks.
        var night = Now + Duration.FromDays(2);
        await site.CountUnseen(night);
        Assert.Equal(night, (await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None)).CountedAt);
        var late = Now + Duration.FromDays(15);
        await site.CountUnseen(late);
        Assert.Equal(night, (await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None)).CountedAt);
    }

    [Fact]
    public async Task After_a_crash_at_any_commit_it_goes_on_to_the_same_end()
    {
        var shop = await RandomShop.Live(Seeds.Seed, customers: 12, days: 60);
        var crashing = new CrashingStore(shop.Store);
        var site = new CountingSite(shop.Driver, shop.Campaigns, crashing, pageSize: 10);
        await site.Count(Now);
        var expected = await Rows(shop, site);
        var crashes = 0;
        for (var commit = 1; ; commit++)
        {
            await site.Recount(shop.Driver, Now);
            crashing.CrashAfter(commit, afterWriting: commit % 2 == 1);
            try
            {
                await site.Count(Now);
                break;
            }
            catch (IOException)
            {
                crashes++;
                site = new CountingSite(shop.Driver, shop.Campaigns, crashing, pageSize: 10);
                await site.Count(Now);
                Assert.Equal(expected, await Rows(shop, site));
            }
        }

        Assert.True(crashes > 20, $"{crashes} crashes");
        Assert.DoesNotContain(shop.Store.Texts(), text => text.StartsWith("counting|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_stored_names_nobody_and_holds_nothing_that_anybody_wrote()
    {
        var shop = await RandomShop.Live(Seeds.Seed, customers: 25, days: 60);
        var before = shop.Store.Texts().ToHashSet(StringComparer.Ordinal);
        var keys = new CustomerKeys(new byte[32]);
        var crashing = new CrashingStore(shop.Store);
        crashing.CrashAfter(12, afterWriting: true);

        await Assert.ThrowsAsync<IOException>(() => new CountingSite(shop.Driver, shop.Campaigns, crashing, pageSize: 10).Count(Now));
        var underWay = shop.Store.Texts().Where(text => !before.Contains(text)).ToList();
        await new CountingSite(shop.Driver, shop.Campaigns).Count(Now);

        Assert.Contains(underWay, text => text.StartsWith("counting|demo|", StringComparison.Ordinal));
        Assert.All(shop.Store.Texts().Concat(underWay).Where(text => !before.Contains(text)), text =>
        {
            Assert.DoesNotContain("@example", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"customer-", text, StringComparison.Ordinal);
            Assert.DoesNotContain(keys.HashOf("customer-1@example.com"), text, StringComparison.Ordinal);
            Assert.DoesNotContain("Anna", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task It_comes_every_night_and_looks_for_the_first_order_every_hour()
    {
        var shop = await RandomShop.Live(Seeds.Seed, customers: 0, days: 3);
        var site = new CountingSite(shop.Driver, shop.Campaigns);
        await site.Count(Now);
        Assert.Equal(Now + Duration.FromHours(1), await site.NextDue(Now + Duration.FromMinutes(6)));

        await shop.Driver.Happens(Happened.At("2026-01-08T09:00:00Z").Placed());
        await site.Count(Now + Duration.FromHours(1));

        // 03:45 in Berlin, where it is 15:00 now.
        Assert.Equal(Instant.FromUtc(2026, 3, 7, 2, 45), await site.NextDue(Now + Duration.FromHours(2)));
        Assert.Equal(1, (await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None)).Orders);
    }

    /// <summary>What was counted, without the name of the count.</summary>
    private static async Task<IReadOnlyList<string>> Rows(RandomShop shop, CountingSite site)
    {
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var prefix = ResultRows.Of(head.Run);
        var rows = await shop.Store.Query(ResultRows.Partition(shop.Driver.Shop.Id), prefix, StorageKey.After(prefix), int.MaxValue, CancellationToken.None);
        return [.. rows.Select(row => row.Key[prefix.Length..] + " " + Encoding.UTF8.GetString(row.Data.Span))];
    }
}
