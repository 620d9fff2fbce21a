using PostPurchase.Core.Cases;
using PostPurchase.Core.Quotas.Forecasting;

namespace PostPurchase.Web.Console.Today;

/// <summary>What the console's first page shows.</summary>
/// <param name="Cases">Those that wait, the oldest first; at most <see cref="MostCases"/> and one.</param>
public sealed record TodayView(SendingForecast Forecast, IReadOnlyList<CaseEntry> Cases, IReadOnlyList<ShopWarning> Warnings)
{
    /// <summary>More are not counted.</summary>
    public const int MostCases = 100;

    /// <summary>How many of them are listed.</summary>
    public const int Listed = 8;
}
