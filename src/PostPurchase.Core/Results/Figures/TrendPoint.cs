using NodaTime;

namespace PostPurchase.Core.Results.Figures;

/// <summary>The figures of a month or week.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Figures">What was counted of it.</param>
public sealed record TrendPoint<T>(LocalDate From, T Figures);
