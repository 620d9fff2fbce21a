namespace PostPurchase.Core.Simulation.Results;

/// <summary>A customer who would hear from us often.</summary>
/// <param name="Name">The shop's customer id, or a keyed hash of the address; never the address.</param>
/// <param name="Orders">Of the customer.</param>
/// <param name="Mails">All that were counted.</param>
/// <param name="MostInMonth">The most in any 30 days.</param>
/// <param name="MostPromotional">The most in any 30 days of those that no contract demands.</param>
public sealed record BusyCustomer(string Name, int Orders, int Mails, int MostInMonth, int MostPromotional);
