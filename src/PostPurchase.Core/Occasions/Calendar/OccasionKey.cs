using System.Globalization;
using PostPurchase.Core.Occasions.Rules;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>Names an occasion within its campaign, so that a customer gets it once. Persisted.</summary>
internal static class OccasionKey
{
    public static string Of(SeasonDate season, int year) => string.Create(CultureInfo.InvariantCulture, $"{season.Id}-{year}");

    public static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);
}
