using System.Text;
using NodaTime;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.PastOrders;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Webhooks;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Damaged product feeds: each is the catalogue afterwards, whole and with links that mails may show, or nothing of it is and its lines at fault are named.</summary>
public sealed class FeedTarget : IFuzzTarget
{
    private const string Before = "id,title,link\nbefore,Vorher,https://shop.example/before\n";

    private const string Json =
        """
        [{"id":"p1","title":"Hausmischung","link":"https://shop.example/p1","price":"14.95","currency":"EUR","image":"https://cdn.example/p1.jpg","tags":["coffee","beans"],"category":"Coffee > Filter","sku":"KA-1","group":"g1","available":true},
        {"id":"p2","title":"Mühle","link":"https://shop.example/p2","price":89,"sale_price":"79.00 EUR","tags":"grinder|steel","available":"no"}]
        """;

    /// <summary>Our own names, Google's as tabs, WooCommerce's with a link.</summary>
    private static readonly string[] Sheets =
    [
        "id,title,price,currency,link,image,tags,category,sku,group,available\n"
            + "p1,Hausmischung,14.95,EUR,https://shop.example/p1,https://cdn.example/p1.jpg,\"coffee, beans\",Coffee > Filter,KA-1,g1,yes\n"
            + "p2,\"Filter, 100 \"\"Stück\"\"\",\"4,50\",EUR,https://shop.example/p2,,filter,Accessories,KA-2,g1,no\n",
        "id\ttitle\tlink\timage_link\tprice\tsale_price\tavailability\titem_group_id\tproduct_type\n"
            + "1\tTasse\thttps://s.example/1\thttps://c.example/1.png\t12.00 EUR\t9.00 EUR\tout_of_stock\tg\tHome > Cups\n"
            + "2\tTasse rot\thttps://s.example/2\t\t12.00 EUR\t\tin_stock\tg\tHome > Cups\n",
        "ID;SKU;Name;Regular price;Categories;Tags;Images;In stock?;link\n"
            + "7;KA-7;Kanne;24,90;Küche;\"glas, kanne\";\"https://c.example/7.jpg, https://c.example/8.jpg\";1;https://s.example/?p=7\n",
    ];

    private static readonly ShopId Shop = new("demo");
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 26, 9, 0);

    public string Name => "feeds";

    public async ValueTask<bool> Try(Random random)
    {
        var store = new MemoryStore();
        var catalogue = new StoredCatalogue(store, TimeProvider.System);
        var import = new CatalogueImport(store, catalogue);
        Assert.True((await Apply(import, Encoding.UTF8.GetBytes(Before))).Taken);
        var before = await catalogue.Head(Shop, CancellationToken.None);

        var feed = random.Next(3) == 0 ? new PayloadMutator(random.Next(), isWild: true).Mutate(Json) : SheetMutator.Mutate(Sheets[random.Next(Sheets.Length)], random);
        var report = await Apply(import, feed);

        Assert.All(report.Problems, problem => Assert.True(problem.Line >= 1 && problem.Column.Length > 0 && problem.Problem.Length > 0));
        Assert.Equal(report.Taken, report.ProblemCount == 0);
        var after = await catalogue.Head(Shop, CancellationToken.None);
        if (!report.Taken)
        {
            Assert.Equal(before.Current, after.Current);
            return false;
        }

        Assert.Equal((true, report.Products), (after.Current > before.Current, after.Products));
        await CheckProducts(catalogue, after.Current, feed);
        return true;
    }

    /// <summary>What the feed has is found by every name of its own, and can be shown.</summary>
    private static async Task CheckProducts(StoredCatalogue catalogue, long feed, byte[] content)
    {
        foreach (var product in ProductFeed.Open(new MemoryStream(content), "EUR").Entries.Select(entry => entry.Product).OfType<Product>())
        {
            Assert.Equal(product.Id, (await catalogue.Find(Shop, feed, product.Id, CancellationToken.None))?.Id);
            Assert.NotNull(SafeLink.Web(product.Link));
            Assert.True(product.Image is null || SafeLink.Image(product.Image) is not null);
            Assert.DoesNotContain(product.Title, char.IsControl);
        }
    }

    private static ValueTask<FeedReport> Apply(CatalogueImport import, byte[] feed) =>
        import.Apply(Shop, new MemoryStream(feed), "EUR", Now, CancellationToken.None);
}
