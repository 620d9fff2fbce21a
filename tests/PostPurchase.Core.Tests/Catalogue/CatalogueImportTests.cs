using System.Globalization;
using NodaTime;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Catalogue;

/// <summary>A feed takes the catalogue's place as a whole or not at all.</summary>
public sealed class CatalogueImportTests
{
    private static readonly ShopId Shop = new("demo");
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 26, 9, 0);

    private readonly MemoryStore _store = new();
    private readonly CrashingStore _crashing;
    private readonly StoredCatalogue _catalogue;

    public CatalogueImportTests()
    {
        _crashing = new CrashingStore(_store);
        _catalogue = new StoredCatalogue(_crashing, TimeProvider.System);
    }

    [Theory]
    [InlineData("p1", "p1")]
    [InlineData("KA-1", "p1")]
    [InlineData("g1", "p1")]
    [InlineData("p3", "p3")]
    [InlineData("KA-9", null)]
    public async Task A_product_is_found_by_each_of_its_names(string name, string? id)
    {
        Assert.True((await Import(Feed.Csv)).Taken);

        Assert.Equal(id, (await Find(name))?.Id);
    }

    [Fact]
    public async Task What_the_next_feed_does_not_have_is_out_of_the_catalogue()
    {
        await Import(Feed.Csv);
        var report = await Import("id,title,link\np2,Filter,https://shop.example/new\n");

        Assert.Equal((true, 1), (report.Taken, report.Products));
        Assert.Null(await Find("p1"));
        Assert.Null(await Find("KA-1"));
        Assert.Equal("https://shop.example/new", (await Find("p2"))?.Link);
    }

    [Theory]
    [InlineData("id,title,link\np9,A,https://s.example\np9,B,https://s.example\n", "stands in line 2 already")]
    [InlineData("id,title,link\n", "is of no product")]
    [InlineData("id,title,link\np9,A,https://s.example\np8,,https://s.example\n", "is missing")]
    public async Task A_feed_with_a_problem_changes_nothing(string feed, string problem)
    {
        await Import(Feed.Csv);
        var before = _store.Texts();

        var report = await Import(feed);

        Assert.False(report.Taken);
        Assert.StartsWith(problem, Assert.Single(report.Problems).Problem, StringComparison.Ordinal);
        Assert.Equal(before, _store.Texts());
    }

    [Fact]
    public async Task An_import_that_is_cut_off_anywhere_leaves_the_catalogue_as_it_was()
    {
        await Import(Feed.Csv);
        var feed = "id,title,link\n" + string.Concat(Enumerable.Range(0, 450).Select(number => $"n{number},New,https://s.example/{number}\n"));
        for (var commit = 0; ; commit++)
        {
            _crashing.CrashAfter(commit, afterWriting: false);
            try
            {
                await Import(feed);
                break;
            }
            catch (IOException)
            {
                Assert.Equal("Hausmischung", (await Find("p1"))?.Title);
                Assert.Null(await Find("n1"));
            }
        }

        Assert.Equal("n449", (await Find("n449"))?.Id);
        Assert.Null(await Find("p1"));
    }

    [Fact]
    public async Task Former_feeds_are_removed_but_the_one_before()
    {
        await Import(Feed.Csv);
        _crashing.CrashAfter(2, afterWriting: true);
        await Assert.ThrowsAsync<IOException>(() => Import(Feed.Csv).AsTask());
        await Import(Feed.Csv);
        await Import(Feed.Csv);

        while (!await _catalogue.RemoveFormer(Shop, CancellationToken.None))
        {
        }

        var head = await _catalogue.Head(Shop, CancellationToken.None);
        var feeds = _store.Texts().Where(text => text.StartsWith("catalogue|demo feed|", StringComparison.Ordinal)).Select(text => text.Split('|')[2]);
        Assert.Equal((4, 3), (head.Current, head.Previous));
        Assert.Equal(["0000000003", "0000000004"], feeds.Distinct().Order(StringComparer.Ordinal));
        Assert.NotNull(await Find("p1"));
    }

    [Fact]
    public async Task Too_many_products_are_refused_before_anything_is_written()
    {
        var feed = "id,title,link\n" + string.Concat(Enumerable.Range(0, FeedCheck.MaxProducts + 1).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"n{number},New,https://s.example/{number}\n")));

        var report = await Import(feed);

        Assert.Contains("one product too many", Assert.Single(report.Problems).Problem, StringComparison.Ordinal);
        Assert.Empty(_store.Texts());
    }

    [Fact]
    public async Task Tags_and_categories_list_what_can_be_bought()
    {
        await Import(Feed.Csv);
        var head = await _catalogue.Head(Shop, CancellationToken.None);

        Assert.Equal(["p1"], await _catalogue.WithLabel(Shop, head.Current, ProductLabel.OfTag("COFFEE"), CancellationToken.None));
        Assert.Equal(["p1"], await _catalogue.WithLabel(Shop, head.Current, ProductLabel.OfCategory("coffee").First(), CancellationToken.None));
        Assert.Empty(await _catalogue.WithLabel(Shop, head.Current, ProductLabel.OfTag("grinder"), CancellationToken.None));
    }

    private ValueTask<FeedReport> Import(string feed) =>
        new CatalogueImport(_crashing, _catalogue).Apply(Shop, Feed.Of(feed), null, Now, CancellationToken.None);

    private async Task<Product?> Find(string name) =>
        await _catalogue.Find(Shop, (await _catalogue.Head(Shop, CancellationToken.None)).Current, name, CancellationToken.None);
}
