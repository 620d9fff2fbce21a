using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Tests.Messages;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("de", "en", "de")]
    [InlineData("de-AT", "en", "de")]
    [InlineData("DE_ch", "en", "de")]
    [InlineData("en-GB", "de", "en")]
    [InlineData("eng", "de", "de")]
    [InlineData("fr", "de", "de")]
    [InlineData("fr-CA", "en", "en")]
    [InlineData("", "de", "de")]
    [InlineData(null, "en", "en")]
    [InlineData(null, "pl", "en")]
    public void The_recipients_language_wins_then_the_shops_then_English(string? tag, string shop, string expected) =>
        Assert.Equal(expected, Languages.Pick(tag, shop));
}
