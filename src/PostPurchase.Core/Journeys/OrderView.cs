using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>An order for people and programs to look at; events by their own times.</summary>
public sealed record OrderView(OrderState State, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<JourneyView> Journeys);
