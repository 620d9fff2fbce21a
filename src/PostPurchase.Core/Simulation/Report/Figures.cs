using System.Globalization;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>Writes numbers as the report's language does.</summary>
internal static class Figures
{
    public static string Of(long number, string language)
    {
        var text = Math.Abs(number).ToString("N0", CultureInfo.InvariantCulture);
        return (number < 0 ? "−" : "") + (language == Languages.German ? text.Replace(',', '.') : text);
    }

    /// <summary>With its sign.</summary>
    public static string Change(long number, string language) => (number > 0 ? "+" : "") + Of(number, language);

    /// <summary>A place or size in a picture.</summary>
    public static string Place(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
