using System.Text;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class PastOrderFileTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 26, 9, 0);

    [Fact]
    public void Canonical_lines_are_read_as_webhooks_are()
    {
        var file = Exported.Open(string.Join('\n',
            "",
            OneLine(Canonical.Placed("1001", At, At)),
            """{"type":"customer.changed","timestamp":"2026-03-26T10:00:00Z","data":{"customer":{"id":"c1","acceptsMarketing":false}}}""",
            """{"type":"product.changed","timestamp":"2026-03-26T10:00:00Z"}""",
            """{"type":"order.paid","timestamp":"yesterday","data":{"orderId":"1001"}}""",
            "{broken",
            OneLine(Canonical.Shipped("1001", At, At))));

        var entries = file.Entries.ToList();
        Assert.Equal(PastOrderFormat.CanonicalJson, file.Format);
        Assert.Equal(new OrderId("1001"), entries[0].Understood().Order);
        Assert.IsType<CustomerEvent.Changed>(Assert.Single(entries[1].Understood().CustomerEvents));
        Assert.Null(entries[1].Understood().Order);
        Assert.Equal(new PastOrderEntry.Ignored(4, "type product.changed"), entries[2]);
        Assert.Equal((5, "$.timestamp"), (entries[3].Line, entries[3].Malformed().Where));
        Assert.Equal((6, "$"), (entries[4].Line, entries[4].Malformed().Where));
        Assert.Equal("Shipped", entries[5].Kinds());
    }

    [Fact]
    public void A_line_beyond_all_measure_is_malformed_and_the_next_is_read()
    {
        var entries = Exported.Read($"{OneLine(Canonical.Cancelled("1", At, At))}\n{{\"x\":\"{new string('x', 3_000_000)}\"}}\r\n{OneLine(Canonical.Cancelled("2", At, At))}");

        Assert.Equal(["1", "malformed in 2", "2"], entries.Select(entry =>
            entry is PastOrderEntry.Understood known ? known.Order.ToString() : $"malformed in {entry.Line}"));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Delimiters_are_found(char delimiter) =>
        Assert.Equal("1", Assert.Single(Exported.Read(Exported.Sheet("order_id,order_date,status", "1,2026-03-26,completed").Replace(',', delimiter))).Understood().Order?.Value);

    [Fact]
    public void Encodings_are_found()
    {
        var text = Exported.Shopify.ReplaceLineEndings("\r\n");
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!];

        Assert.All(encodings, encoding =>
            Assert.Equal("Müller", Exported.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])[0].Order().Customer?.LastName));
    }

    [Fact]
    public void Canonical_lines_in_utf16_are_read() =>
        Assert.Equal("Cancelled", Assert.Single(Exported.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(OneLine(Canonical.Cancelled("1", At, At)))])).Kinds());

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_file_says_so(string text)
    {
        var file = Exported.Open(text);

        Assert.Equal((PastOrderFormat.Unknown, "The file is empty."), (file.Format, file.Problem));
        Assert.Empty(file.Entries);
    }

    [Fact]
    public void A_header_alone_is_a_file_without_orders()
    {
        var file = Exported.Open("order_id,order_date,status");

        Assert.Null(file.Problem);
        Assert.Empty(file.Entries);
    }

    [Fact]
    public void An_unknown_header_is_answered_with_what_is_needed()
    {
        var problem = Exported.Open("Datum;Kunde;Betrag\n1;2;3\n").Problem;

        Assert.StartsWith("The columns are those of no export known: Datum, Kunde, Betrag. Needed are: Shopify's", problem, StringComparison.Ordinal);
        Assert.All(["Lineitem quantity", "Order Number", "order_date_time", "orderTime", "canonical JSON"], need => Assert.Contains(need, problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_json_list_is_told_from_json_lines() =>
        Assert.Contains("one object a line", Exported.Open("[{}]").Problem, StringComparison.Ordinal);

    [Fact]
    public void Rows_of_the_wrong_length_are_told_and_the_others_read()
    {
        var entries = Exported.Read(Exported.Sheet("order_id,order_date,status", "1,2026-03-26,completed", "2,2026-03-26", "3,2026-03-26,completed,x", "4,2026-03-26,completed"));

        Assert.Equal("has 2 columns where the header has 3", entries[1].Malformed().Problem);
        Assert.Equal(4, entries[2].Malformed().Line);
        Assert.Equal("4", entries[3].Understood().Order?.Value);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_told()
    {
        var entries = Exported.Read(Exported.Sheet("order_id,order_date,status", "1,2026-03-26,completed", "2,2026-03-26,\"completed", "3,2026-03-26,completed"));

        Assert.Equal(2, entries.Count);
        Assert.Equal(3, entries[1].Malformed().Line);
        Assert.Contains("quote", entries[1].Malformed().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_takes_in_a_megabyte_ends_the_file()
    {
        var entries = Exported.Read(Exported.Sheet("order_id,order_date,status", "1,2026-03-26,completed", "2,2026-03-26,\"completed") + new string('x', 4_000_000));

        Assert.Equal("1", entries[0].Understood().Order?.Value);
        Assert.Contains("can't be read", Assert.Single(entries.Skip(1)).Malformed().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_end_for_one_order_are_no_order()
    {
        var rows = Enumerable.Repeat("1,2026-03-26,completed", 5000);

        Assert.StartsWith("has more than 1000 rows", Assert.Single(Exported.Read(Exported.Sheet(["order_id,order_date,status", .. rows]))).Malformed().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_too_large_for_one_order_are_no_order()
    {
        var rows = Enumerable.Repeat($"1,2026-03-26,completed,{new string('x', 900_000)}", 20).Append("2,2026-03-26,completed,");

        var entries = Exported.Read(Exported.Sheet(["order_id,order_date,status,note", .. rows]));

        Assert.Equal("the order", entries[0].Malformed().Where);
        Assert.Equal("2", entries[1].Understood().Order?.Value);
    }

    [Fact]
    public void A_delimiter_is_found_among_values_full_of_others()
    {
        var rows = Enumerable.Range(1, 50).Select(order => $"{order};2026-03-26;completed;a, b, c, d, e, f, g, h, i, j, k, l;1,50");

        Assert.Equal(50, Exported.Read(Exported.Sheet(["order_id;order_date;status;note;fee", .. rows])).Count(entry => entry is PastOrderEntry.Understood));
    }

    [Fact]
    public void A_spreadsheets_hint_at_the_delimiter_is_no_header() =>
        Assert.Equal("1", Assert.Single(Exported.Read("sep=;\norder_id;order_date;status\n1;2026-03-26;completed\n")).Understood().Order?.Value);

    private static string OneLine(StandardWebhook webhook) => webhook.Body.ReplaceLineEndings("");
}
