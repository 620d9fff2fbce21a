using NodaTime;

namespace PostPurchase.Core.Privacy;

/// <summary>A webhook that could not be understood and names the customer.</summary>
/// <param name="Text">Its first 400,000 bytes.</param>
public sealed record CustomerFilePayload(Instant ReceivedAt, string Platform, string Topic, string Text);
