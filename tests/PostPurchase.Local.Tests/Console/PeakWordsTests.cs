using NodaTime;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Web.Console.Today;

namespace PostPurchase.Local.Tests.Console;

public sealed class PeakWordsTests
{
    [Theory]
    [InlineData(1, 0, "1 kommt später", "1 goes out later")]
    [InlineData(5, 0, "5 kommen später", "5 go out later")]
    [InlineData(0, 1, "1 entfällt", "1 is skipped")]
    [InlineData(1200, 2, "1.200 kommen später, 2 entfallen", "1,200 go out later, 2 are skipped")]
    public void Only_what_there_is_is_told_and_in_the_right_number(int late, int expired, string german, string english)
    {
        var warning = new PeakWarning
        {
            Date = new LocalDate(2026, 4, 17),
            FoundAt = Instant.FromUtc(2026, 4, 16, 4, 0),
            Parts = [new LateMails(default(SendingClass), "win-back", late, expired, null)],
        };

        Assert.Equal((german, english), (PeakWords.German(warning), PeakWords.English(warning)));
    }
}
