using System.Globalization;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Catalogue;

/// <summary>What feeds are taken for, and what is said of those that can't be read.</summary>
public sealed class ProductFeedTests
{
    [Fact]
    public void A_sheet_is_read_by_its_columns()
    {
        var products = Feed.Read(Feed.Csv).Select(entry => entry.Product).ToList();

        Assert.Equal(["p1", "p2", "p3"], products.Select(product => product?.Id));
        Assert.Equivalent(
            new Product
            {
                Id = "p1",
                Title = "Hausmischung",
                Link = "https://shop.example/p1",
                Price = new Money(14.95m, "EUR"),
                Image = "https://cdn.example/p1.jpg",
                Tags = ["coffee", "beans"],
                Category = "Coffee > Filter",
                Sku = "KA-1",
                Group = "g1",
            },
            products[0]);
        Assert.False(products[2]?.Available);
    }

    [Fact]
    public void Googles_names_are_understood()
    {
        const string Merchant = "id\ttitle\tlink\timage_link\tprice\tsale_price\tavailability\titem_group_id\tproduct_type\n"
            + "1\tTasse\thttps://s.example/1\thttps://c.example/1.png\t12.00 EUR\t9.00 EUR\tout_of_stock\tg\tHome > Cups\n";

        var product = Assert.Single(Feed.Read(Merchant)).Product;

        Assert.Equal((new Money(9.00m, "EUR"), false, "g", "Home > Cups"), (product?.Price, product?.Available, product?.Group, product?.Category));
    }

    [Fact]
    public void WooCommerces_names_are_understood_where_the_link_is_added()
    {
        const string Export = "ID,SKU,Name,Regular price,Categories,Tags,Images,In stock?,link\n"
            + "7,KA-7,Kanne,\"24,90\",Küche,\"glas, kanne\",\"https://c.example/7.jpg, https://c.example/8.jpg\",1,https://s.example/?p=7\n";

        var product = Assert.Single(Feed.Read(Export, "EUR")).Product;

        Assert.Equal(("7", "KA-7", new Money(24.90m, "EUR"), "https://c.example/7.jpg"), (product?.Id, product?.Sku, product?.Price, product?.Image));
    }

    [Theory]
    [InlineData("[{0},\n{1}]")]
    [InlineData("{0}\n{1}\n")]
    public void Json_is_read_as_a_list_or_line_by_line(string form)
    {
        var text = form
            .Replace("{0}", """{"id":7,"title":"A","link":"https://s.example/7","price":9.5,"tags":["a, b","c"],"available":true}""", StringComparison.Ordinal)
            .Replace("{1}", """{"id":"8","title":"B","link":"nowhere"}""", StringComparison.Ordinal);

        var entries = Feed.Read(text, "EUR");

        Assert.Equal(("7", new Money(9.5m, "EUR")), (entries[0].Product?.Id, entries[0].Product?.Price));
        Assert.Equal(["a, b", "c"], entries[0].Product?.Tags);
        Assert.Equal(new FeedProblem(2, "link", "must be an address that begins with https:// or http://"), Assert.Single(entries[1].Problems));
    }

    [Theory]
    [InlineData("id,title,link,price\n1,A,https://s.example,9.50\n", 2, "price", "has no currency")]
    [InlineData("id,title,link,price\n1,A,https://s.example,cheap EUR\n", 2, "price", "must be a price")]
    [InlineData("id,title,link\n1,,https://s.example\n", 2, "title", "is missing")]
    [InlineData("id,title,link\n1,A,javascript:alert(1)\n", 2, "link", "must be an address")]
    [InlineData("id,title,link,available\n1,A,https://s.example,perhaps\n", 2, "available", "must be yes or no")]
    [InlineData("id,title,link\n1,A\n", 2, "the whole row", "has 2 columns")]
    [InlineData("[{\"id\":1,\"title\":\"A\"}]", 1, "link", "is missing")]
    [InlineData("[\n7]", 2, "the whole row", "must be an object")]
    [InlineData("[{\"id\":1,\n\"title\":}]", 1, "the whole row", "is no valid JSON (line 2)")]
    public void A_problem_names_its_line_and_column(string text, long line, string column, string problem)
    {
        var found = Assert.Single(Feed.Read(text).SelectMany(entry => entry.Problems));

        Assert.Equal((line, column), (found.Line, found.Column));
        Assert.StartsWith(problem, found.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss></rss>")]
    [InlineData("name,colour\nA,red\n")]
    public void What_is_no_feed_is_refused(string text) => Assert.NotNull(ProductFeed.Open(Feed.Of(text), null).Problem);

    [Fact]
    public void Json_that_comes_in_pieces_reads_the_same()
    {
        var text = "[" + string.Join(",\n", Enumerable.Range(0, 3000).Select(number => string.Create(
            CultureInfo.InvariantCulture, $$"""{"id":"p{{number}}","title":"Product {{number}}","link":"https://s.example/{{number}}"}"""))) + "]";

        var entries = ProductFeed.Open(new Dripping(Feed.Of(text)), null).Entries.ToList();

        Assert.Equal(Enumerable.Range(0, 3000).Select(number => ((long)number + 1, (string?)$"p{number}")), entries.Select(entry => (entry.Line, entry.Product?.Id)));
    }

    /// <summary>Gives a few bytes at a time, as networks may.</summary>
    private sealed class Dripping(MemoryStream all) : Stream
    {
        private readonly int[] _sizes = [1, 7, 64, 1000];
        private int _turn;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => all.Read(buffer, offset, Math.Min(count, _sizes[_turn++ % _sizes.Length]));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
