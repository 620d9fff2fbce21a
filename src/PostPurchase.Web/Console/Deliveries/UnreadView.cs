using PostPurchase.Core.Intake;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary>What was not understood or of no use.</summary>
/// <param name="Next">Where the list goes on.</param>
/// <param name="Result">What became of reading one again.</param>
public sealed record UnreadView(
    IReadOnlyList<MalformedPayload> Payloads, string? Next, IReadOnlyList<IgnoredTopic> Ignored, Replayed? Result, ReplayedAll? All);
