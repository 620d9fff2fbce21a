using NodaTime;

namespace PostPurchase.Core.Privacy;

/// <summary>How far the daily removal of a shop has come. Persisted.</summary>
/// <param name="Next">When it is due next.</param>
/// <param name="Comments">Orders placed until this day have been looked at for old comments; null: none has.</param>
public sealed record RetentionState(Instant Next, LocalDate? Comments);
