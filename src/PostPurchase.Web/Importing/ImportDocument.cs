using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Importing;

/// <summary>What an import did or would do, as the API answers it.</summary>
/// <param name="Format">What the file was taken for.</param>
/// <param name="TimeZone">The shop's, by which times in the file without an offset were read.</param>
/// <param name="Applied">False for a dry run.</param>
/// <param name="Steps">The mails, by step; of a dry run only.</param>
public sealed record ImportDocument(
    PastOrderFormat Format, string TimeZone, bool Applied, ImportReport Orders, IReadOnlyList<StepForecast>? Steps)
{
    public static ImportDocument Of(Shop shop, PastOrderFormat format, DryRunReport report) =>
        new(format, shop.TimeZone, false, report.Import, report.Steps);

    public static ImportDocument Of(Shop shop, PastOrderFormat format, ImportReport report) =>
        new(format, shop.TimeZone, true, report, null);
}
