using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Results;

/// <summary>What all pages of results show.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Head">What the figures rest on.</param>
/// <param name="Period">Which days are shown.</param>
/// <param name="Path">The page, within the shop's console.</param>
/// <param name="HasPeriod">Whether its figures are those of a period.</param>
public sealed record ResultsView(ConsoleVisit Visit, ResultsHead Head, ResultPeriod Period, string Path, bool HasPeriod = true)
{
    public FigureText Text { get; } = new(Visit);

    public bool IsEmpty => Head.Orders == 0;

    /// <summary>Names of the shop's campaigns, by id.</summary>
    public IReadOnlyDictionary<string, string> Campaigns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string UrlOf(string path, ResultPeriod period) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Visit.Url(path)}?days={period.Days}");

    public string CsvOf(FigureTable table) => UrlOf($"{Path}/{table.Name}.csv", Period);
}
