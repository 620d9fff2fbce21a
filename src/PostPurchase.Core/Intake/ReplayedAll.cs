namespace PostPurchase.Core.Intake;

/// <summary>What became of reading many kept payloads again.</summary>
/// <param name="Next">Where to go on (<see cref="MalformedPayload.Place"/>); null where all had their turn.</param>
public sealed record ReplayedAll(int Understood, int StillMalformed, int Impossible, string? Next);
