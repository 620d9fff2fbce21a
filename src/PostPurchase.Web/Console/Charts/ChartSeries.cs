namespace PostPurchase.Web.Console.Charts;

/// <summary>One line of a chart, or one kind of bars.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Values">One for each label; null where there is none.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
