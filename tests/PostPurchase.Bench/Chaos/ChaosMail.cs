using NodaTime;

namespace PostPurchase.Bench.Chaos;

/// <summary>A mail that an order must bring, unless somebody objects before it is due.</summary>
/// <param name="NeedsBasis">Not owed, and no service: an objection ends it.</param>
internal sealed record ChaosMail(string Step, Instant At, bool NeedsBasis = false);
