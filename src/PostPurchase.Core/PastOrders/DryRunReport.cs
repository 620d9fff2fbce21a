namespace PostPurchase.Core.PastOrders;

/// <summary>What an import would do.</summary>
/// <param name="Import">The orders.</param>
/// <param name="Steps">The mails, by campaign and in its order of steps.</param>
public sealed record DryRunReport(ImportReport Import, IReadOnlyList<StepForecast> Steps);
