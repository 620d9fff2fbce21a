using System.Globalization;
using NodaTime;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Messages;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("1234.5", "EUR", "1.234,50 €", "€1,234.50")]
    [InlineData("0", "EUR", "0,00 €", "€0.00")]
    [InlineData("999", "EUR", "999,00 €", "€999.00")]
    [InlineData("1234567.89", "USD", "1.234.567,89 $", "$1,234,567.89")]
    [InlineData("-5.00", "GBP", "-5,00 £", "-£5.00")]
    [InlineData("1200", "JPY", "1.200 ¥", "¥1,200")]
    [InlineData("1200.00", "JPY", "1.200 ¥", "¥1,200")]
    [InlineData("12", "CHF", "12,00 CHF", "CHF 12.00")]
    [InlineData("12", "HUF", "12,00 HUF", "HUF 12.00")]
    [InlineData("12", "KRW", "12 KRW", "KRW 12")]
    [InlineData("1.5", "KWD", "1,500 KWD", "KWD 1.500")]
    [InlineData("14.955", "EUR", "14,955 €", "€14.955")]
    [InlineData("14.9500", "EUR", "14,95 €", "€14.95")]
    [InlineData("-12.5", "CHF", "-12,50 CHF", "-CHF 12.50")]
    public void Money_is_written_as_each_language_writes_it(string amount, string currency, string german, string english)
    {
        var money = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency);

        Assert.Equal(german, Locale.For("de").Money(money));
        Assert.Equal(english, Locale.For("en").Money(money));
    }

    [Fact]
    public void No_amount_loses_a_digit()
    {
        const int seed = 20260326;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var amount = new decimal(
                random.Next(int.MinValue, int.MaxValue),
                random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) : 0,
                random.Next(9) == 0 ? random.Next(int.MinValue, int.MaxValue) : 0,
                random.Next(2) == 0,
                (byte)random.Next(29));
            var german = Locale.For("de").Money(new Money(amount, "XXX"));
            var english = Locale.For("en").Money(new Money(amount, "XXX"));

            Assert.True(amount == Parsed(german.Replace(".", "").Replace(',', '.')), $"{amount} became {german}, seed {seed}");
            Assert.True(amount == Parsed(english.Replace(",", "")), $"{amount} became {english}, seed {seed}");
        }
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void The_largest_and_smallest_amounts_are_written_whole(string amount)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);

        Assert.Equal(value, Parsed(Locale.For("en").Money(new Money(value, "KWD")).Replace(",", "").Replace("KWD", "XXX")));
    }

    [Theory]
    [InlineData("2", "2", "2")]
    [InlineData("2.00", "2", "2")]
    [InlineData("1.5", "1,5", "1.5")]
    [InlineData("1250.25", "1.250,25", "1,250.25")]
    public void A_quantity_is_written_without_needless_zeros(string quantity, string german, string english)
    {
        var value = decimal.Parse(quantity, CultureInfo.InvariantCulture);

        Assert.Equal(german, Locale.For("de").Number(value));
        Assert.Equal(english, Locale.For("en").Number(value));
    }

    [Theory]
    [InlineData(2026, 3, 28, "Samstag, 28. März 2026", "Saturday, 28 March 2026")]
    [InlineData(2024, 2, 29, "Donnerstag, 29. Februar 2024", "Thursday, 29 February 2024")]
    [InlineData(2026, 12, 6, "Sonntag, 6. Dezember 2026", "Sunday, 6 December 2026")]
    public void A_date_is_written_in_words(int year, int month, int day, string german, string english)
    {
        Assert.Equal(german, Locale.For("de").Date(new LocalDate(year, month, day)));
        Assert.Equal(english, Locale.For("en").Date(new LocalDate(year, month, day)));
    }

    [Fact]
    public void A_country_that_has_no_name_here_is_written_by_its_code()
    {
        Assert.Equal("Österreich", Locale.For("de").Country("AT"));
        Assert.Equal("Austria", Locale.For("en").Country("AT"));
        Assert.Equal("ZW", Locale.For("de").Country("ZW"));
    }

    [Fact]
    public void There_is_no_locale_for_other_languages() => Assert.Throws<ArgumentException>(() => Locale.For("fr"));

    private static decimal Parsed(string text) =>
        decimal.Parse(text.Replace("XXX", "").Replace(" ", ""), NumberStyles.Number, CultureInfo.InvariantCulture);
}
