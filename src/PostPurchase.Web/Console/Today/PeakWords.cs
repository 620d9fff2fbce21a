using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Quotas.Forecasting;

namespace PostPurchase.Web.Console.Today;

/// <summary>What becomes of the mails that do not fit a day's quota; of those that are none, nothing is said.</summary>
internal static class PeakWords
{
    public static string German(PeakWarning warning) => Parts(
        warning, Languages.German, late => late == 1 ? "kommt später" : "kommen später", expired => expired == 1 ? "entfällt" : "entfallen");

    public static string English(PeakWarning warning) => Parts(
        warning, Languages.English, late => late == 1 ? "goes out later" : "go out later", expired => expired == 1 ? "is skipped" : "are skipped");

    private static string Parts(PeakWarning warning, string language, Func<int, string> ofLate, Func<int, string> ofExpired)
    {
        var (late, expired) = (warning.Parts.Sum(part => part.Late), warning.Parts.Sum(part => part.Expired));
        var locale = Locale.For(language);
        return string.Join(", ", new[]
        {
            late > 0 ? $"{locale.Number(late)} {ofLate(late)}" : null,
            expired > 0 ? $"{locale.Number(expired)} {ofExpired(expired)}" : null,
        }.OfType<string>());
    }
}
