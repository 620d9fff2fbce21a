using System.Text;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Reading;

public sealed class PayloadNodeTests
{
    [Theory]
    [InlineData("820982911946154508", "820982911946154508")]
    [InlineData("\" A-1 \"", "A-1")]
    [InlineData("0", "0")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("99999999999999999999999999", "99999999999999999999999999")]
    public void An_id_keeps_the_digits_that_were_sent(string json, string? id) => Assert.Equal(id, Value(json, node => node.Id()));

    [Theory]
    [InlineData("1e5")]
    [InlineData("1.5")]
    [InlineData("-7")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("\"a\\u0000b\"")]
    [InlineData("\"a\\nb\"")]
    public void What_is_no_id_is_refused(string json) => Assert.Equal("$.value", ProblemPath(json, node => node.Id()));

    [Fact]
    public void An_id_may_be_as_long_as_an_order_id_and_no_longer()
    {
        var longest = new string('x', OrderId.MaxLength);

        Assert.Equal(longest, Value($"\"{longest}\"", node => node.Id()));
        Assert.Equal("$.value", ProblemPath($"\"{longest}x\"", node => node.Id()));
    }

    [Theory]
    [InlineData("\"Kaffee\"", "Kaffee")]
    [InlineData("\" \\t\\n \"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("\"a\\u0000b\\u001b[2Jc\\td\\ne\"", "ab[2Jc d\ne")]
    [InlineData("\"\\ud83d\\ude00\"", "\ud83d\ude00")]
    [InlineData("\"a\\ud83d\"", "a\ufffd")]
    [InlineData("\"a\\uD83D\"", "a\ufffd")]
    [InlineData("\"\\ude00\\ud83db\"", "\ufffd\ufffdb")]
    [InlineData("\"\\\\ud83d\"", "\\ud83d")]
    [InlineData("\"\\ud83d\\n\"", "\ufffd")]
    public void Text_comes_clean(string json, string? text) => Assert.Equal(text, Value(json, node => node.Text()));

    [Fact]
    public void Long_text_is_cut_but_never_through_a_character()
    {
        Assert.Equal(new string('x', 500), Value($"\"{new string('x', 600)}\"", node => node.Text()));
        Assert.Equal(new string('x', 499), Value($"\"{new string('x', 499)}\ud83d\ude00\"", node => node.Text()));
    }

    [Theory]
    [InlineData("\"14.950\"", "14.950 EUR")]
    [InlineData("14.95", "14.95 EUR")]
    [InlineData("\"-3\"", "-3 EUR")]
    [InlineData("1000000000000", "1000000000000 EUR")]
    public void Money_keeps_its_digits(string json, string money) => Assert.Equal(money, Value(json, node => node.Money("EUR")).ToString());

    [Theory]
    [InlineData("\"14,95\"")]
    [InlineData("\"1,000.00\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("1e2")]
    [InlineData("1e999")]
    [InlineData("1000000000001")]
    [InlineData("\"0.12345678901234567890123456789\"")]
    [InlineData("{}")]
    [InlineData("true")]
    public void What_is_no_money_is_refused(string json) => Assert.Equal("$.value", ProblemPath(json, node => node.Money("EUR")));

    [Theory]
    [InlineData("1.5", true)]
    [InlineData("\"2\"", true)]
    [InlineData("-1", false)]
    [InlineData("1000001", false)]
    public void A_quantity_lies_between_nothing_and_a_million(string json, bool accepted) =>
        Assert.Equal(accepted, ProblemPath(json, node => node.Quantity()) is null);

    [Theory]
    [InlineData("2026-03-26T09:00:00Z", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26T10:00:00+01:00", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26t10:00:00.5+01:00", "2026-03-26T09:00:00.5Z")]
    [InlineData("2026-03-26 09:00:00.000z", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26T09:00:00-00:00", "2026-03-26T09:00:00Z")]
    [InlineData("2026-03-26T09:00:00.1234567891Z", "2026-03-26T09:00:00.123456789Z")]
    public void Times_of_any_offset_are_one_instant(string text, string instant) =>
        Assert.Equal(instant, NodaTime.Text.InstantPattern.ExtendedIso.Format(Value($"\"{text}\"", node => node.RequiredInstant())));

    [Theory]
    [InlineData("\"2026-03-26\"")]
    [InlineData("\"2026-03-26T09:00:00\"")]
    [InlineData("\"1969-12-31T23:59:59Z\"")]
    [InlineData("\"2200-01-01T00:00:00Z\"")]
    [InlineData("\"9999-12-31T23:59:59-18:00\"")]
    [InlineData("\"0001-01-01T00:00:00+18:00\"")]
    [InlineData("\"2026-02-30T09:00:00Z\"")]
    [InlineData("\"2026-03-26T09:00:00+99:00\"")]
    [InlineData("1774515600")]
    [InlineData("null")]
    public void What_is_no_time_is_refused(string json) => Assert.Equal("$.value", ProblemPath(json, node => node.RequiredInstant()));

    [Fact]
    public void A_time_without_offset_is_UTC_only_where_the_format_says_so() =>
        Assert.Equal(IntakeFixtures.Now, Value("\"2026-03-26T09:00:00\"", node => node.RequiredInstant(assumeUtc: true)));

    [Theory]
    [InlineData("1774515600", true)]
    [InlineData("-1", false)]
    [InlineData("7258118400", false)]
    [InlineData("1.5", false)]
    [InlineData("1e30", false)]
    [InlineData("\"1774515600\"", false)]
    public void Unix_seconds_are_a_number(string json, bool accepted) =>
        Assert.Equal(accepted, ProblemPath(json, node => node.UnixSeconds()) is null);

    [Theory]
    [InlineData("anna@example.com", true)]
    [InlineData("anna", false)]
    [InlineData("@example.com", false)]
    [InlineData("anna@", false)]
    [InlineData("anna@example.com\\r\\nBcc: all@example.com", false)]
    [InlineData("anna @example.com", false)]
    public void An_address_that_mail_cannot_go_to_is_none(string text, bool isAddress) =>
        Assert.Equal(isAddress, Value($"\"{text}\"", node => node.Email()) is not null);

    [Theory]
    [InlineData("https://example.com/a?b=c", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/relative", false)]
    [InlineData("not a link", false)]
    public void Only_web_addresses_are_links(string text, bool isLink) =>
        Assert.Equal(isLink, Value($"\"{text}\"", node => node.Url()) is not null);

    [Theory]
    [InlineData("de", "de")]
    [InlineData("en_GB", "en-GB")]
    [InlineData("<b>", null)]
    [InlineData("1", null)]
    public void A_language_is_a_tag(string text, string? language) =>
        Assert.Equal(language, Value($"\"{text}\"", node => node.Language()));

    [Fact]
    public void The_path_names_members_and_items()
    {
        var malformed = Read("{\"lines\":[{},{\"amount\":{\"value\":[]}}]}"u8.ToArray(), body =>
            body.Member("lines").Items()[1].Member("amount").Member("value").RequiredMoney("EUR"));

        Assert.Equal("$.lines[1].amount.value", malformed?.Path);
    }

    [Fact]
    public void Members_of_what_is_missing_are_missing() =>
        Assert.Null(Value("null", node => node.Member("customer").Member("email").Email()));

    [Fact]
    public void Member_names_with_half_characters_are_passed_over() =>
        Assert.Null(Read("{\"\\ud800\\ud800\":1,\"val\\u0075e\":\"x\"}"u8.ToArray(), body => body.Member("value").RequiredText()));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":NaN}")]
    public void What_is_no_JSON_is_malformed_at_the_root(string body)
    {
        var malformed = Read(Encoding.UTF8.GetBytes(body), node => node.Required());

        Assert.Equal("$", malformed?.Path);
    }

    [Fact]
    public void Invalid_UTF_8_and_deep_nesting_are_malformed()
    {
        Assert.Equal("is not valid UTF-8", Read([.. "{\"value\":\""u8, 0xC3, 0x28, .. "\"}"u8], node => node.Required())?.Problem);
        var deep = new string('[', 5000) + new string(']', 5000);
        Assert.Equal("$", Read(Encoding.UTF8.GetBytes(deep), node => node.Items())?.Path);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Null(Read([0xEF, 0xBB, 0xBF, .. "{\"value\":\"x\"}"u8], body => body.Member("value").RequiredText()));

    [Fact]
    public void The_problem_never_quotes_the_value()
    {
        var malformed = Read("{\"value\":\"geheim\"}"u8.ToArray(), body => body.Member("value").RequiredMoney("EUR"));

        Assert.DoesNotContain("geheim", malformed?.Problem, StringComparison.Ordinal);
    }

    private static T Value<T>(string json, Func<PayloadNode, T> read)
    {
        T? value = default;
        Assert.Null(Read(Encoding.UTF8.GetBytes($"{{\"value\":{json}}}"), body => value = read(body.Member("value"))));
        return value!;
    }

    private static string? ProblemPath<T>(string json, Func<PayloadNode, T> read) =>
        Read(Encoding.UTF8.GetBytes($"{{\"value\":{json}}}"), body => read(body.Member("value")))?.Path;

    private static Delivery.Malformed? Read<T>(byte[] body, Func<PayloadNode, T> read) =>
        PayloadReader.Read("topic", body, root =>
        {
            read(root);
            return new Delivery.Ping();
        }) as Delivery.Malformed;
}
