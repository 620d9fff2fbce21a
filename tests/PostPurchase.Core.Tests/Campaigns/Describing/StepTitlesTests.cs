using PostPurchase.Core.Campaigns.Describing;

namespace PostPurchase.Core.Tests.Campaigns.Describing;

public sealed class StepTitlesTests
{
    [Theory]
    [InlineData("survey", "de", "Umfrage")]
    [InlineData("survey", "en", "Survey")]
    [InlineData("gift", "de", "Gift")]
    [InlineData("gift", "en", "Gift")]
    [InlineData("2nd-gift", "en", "2nd-gift")]
    [InlineData("", "en", "")]
    public void What_has_no_title_is_called_by_its_short_name_with_a_capital_letter(string id, string language, string title) =>
        Assert.Equal(title, StepTitles.Of(id, language));
}
