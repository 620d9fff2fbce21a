namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>A class's mails of a day.</summary>
/// <param name="Class">The class.</param>
/// <param name="Planned">How many are due.</param>
/// <param name="Late">How many of them go an hour or more later.</param>
/// <param name="Expired">How many of them expire before their turn comes.</param>
public sealed record ForecastClass(SendingClass Class, int Planned, int Late, int Expired);
