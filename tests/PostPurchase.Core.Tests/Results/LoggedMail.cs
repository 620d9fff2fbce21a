using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Tests.Results;

/// <summary>What is on record of one mail.</summary>
internal sealed record LoggedMail(
    OrderKey Order, string Campaign, string Step, string Variant, string Message, string? Occurrence, StepProgress Progress, Instant At, Guid? Provider, Rule? Reason);
