using NodaTime;

namespace PostPurchase.Local.Campaigns;

/// <summary>How far a host has told its orders of a version.</summary>
internal sealed record WaveProgress(int Number, int Orders, int Woken, Instant? DoneAt);
