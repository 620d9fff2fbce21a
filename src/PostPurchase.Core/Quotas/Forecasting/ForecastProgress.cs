using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>How far a shop's forecast has come. Persisted.</summary>
/// <param name="Shop">Whose.</param>
/// <param name="Next">When it is worked on next.</param>
/// <param name="Cursor">Where the journeys are read on; null: it is not being made.</param>
/// <param name="Load">What was found so far; null: it is not being made.</param>
public sealed record ForecastProgress(ShopId Shop, Instant Next, string? Cursor = null, ShopLoad? Load = null);
