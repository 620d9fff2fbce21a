using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;

namespace PostPurchase.Core.Tests.Campaigns.Describing;

public sealed class ConditionWordsTests
{
    [Theory]
    [InlineData("answer.csat missing", "de", "Zufriedenheit (1–5) fehlt")]
    [InlineData("lines.care-tips exists", "de", "Pflegetipps zu einem Artikel vorhanden")]
    [InlineData("order.total at-least 50", "en", "order total at least 50")]
    [InlineData("order.country one-of DE, AT", "en", "delivery country is one of “DE, AT”")]
    [InlineData("no condition at all", "en", "no condition at all")]
    [InlineData("", "en", "")]
    [InlineData(null, "de", "")]
    public void A_noted_condition_is_told_in_words(string? noted, string language, string told) =>
        Assert.Equal(told, ConditionWords.OfText(noted, language));

    [Fact]
    public void Whatever_a_condition_notes_is_told_as_the_condition_itself()
    {
        foreach (var operation in Enum.GetValues<ConditionOperator>())
        {
            var condition = new Condition("order.total", operation, operation is ConditionOperator.Exists or ConditionOperator.Missing ? null : "50");

            Assert.Equal(ConditionWords.Of(condition, "de"), ConditionWords.OfText(condition.ToString(), "de"));
        }
    }
}
