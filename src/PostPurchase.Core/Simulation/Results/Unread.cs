namespace PostPurchase.Core.Simulation.Results;

/// <summary>Something in a file of past orders that could not be understood.</summary>
public sealed record Unread(long Line, string Where, string Problem);
