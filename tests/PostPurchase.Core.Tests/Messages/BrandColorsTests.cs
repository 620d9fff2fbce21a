using PostPurchase.Core.Messages.Content;

namespace PostPurchase.Core.Tests.Messages;

public sealed class BrandColorsTests
{
    [Theory]
    [InlineData("#0b6e4f", "#0b6e4f", "#ffffff")]
    [InlineData("#FFE600", "#ffe600", "#000000")]
    [InlineData("#fff", "#ffffff", "#000000")]
    [InlineData("#000000", "#000000", "#ffffff")]
    public void The_words_on_a_button_are_black_or_white(string color, string button, string text)
    {
        var colors = BrandColors.Of(color);

        Assert.Equal((button, text), (colors.Button, colors.ButtonText));
    }

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12")]
    [InlineData("#12345g")]
    [InlineData("#0b6e4f;background:url(https://evil.example)")]
    [InlineData("# 12345")]
    public void A_value_that_is_no_colour_falls_back(string color) => Assert.Equal("#0b5cad", BrandColors.Of(color).Button);

    [Fact]
    public void Every_colour_gives_readable_words()
    {
        for (var value = 0; value < 0x1000; value++)
        {
            var color = $"#{value:x3}";
            var colors = BrandColors.Of(color);

            Assert.True(Contrast(colors.Button, colors.ButtonText) >= 4.5, color);
            Assert.True(Contrast(colors.Link, "#ffffff") >= 4.5, color);
            Assert.True(Contrast(colors.LinkOnDark, "#1e1e1e") >= 4.5, color);
        }
    }

    // Written a second time from WCAG 2.2, so that an error in the product's own formula shows.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) =>
        {
            var channel = Convert.ToInt32(color.Substring(1 + (2 * i), 2), 16) / 255.0;
            return weight * (channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4));
        }).Sum();
    }
}
