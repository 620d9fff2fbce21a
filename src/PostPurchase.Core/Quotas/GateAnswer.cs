using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Quotas;

/// <summary>Whether a step's mail may go out now.</summary>
/// <param name="Stopped">What is to be written down of one that may not; null: it may.</param>
/// <param name="Place">What became of its place under the frequency cap; null where it was not asked for one.</param>
internal sealed record GateAnswer(StepRecord? Stopped, Reservation? Place);
