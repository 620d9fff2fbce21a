using PostPurchase.Core.Deliverability;

namespace PostPurchase.Web.EmailEvents;

/// <summary>What one delivery of Event Grid says.</summary>
/// <param name="ValidationCode">The code to answer with when a subscription is made; null for events.</param>
/// <param name="Reports">What is of use.</param>
/// <param name="Unusable">How many events were not understood, or of another kind.</param>
internal sealed record EventGridBatch(string? ValidationCode, IReadOnlyList<MailReport> Reports, int Unusable);
