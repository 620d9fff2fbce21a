using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>A journey to look at.</summary>
/// <param name="Occasion">Which occasion it is about, such as <c>2027</c>; null for one about the order itself.</param>
/// <param name="Status"><c>running</c>, <c>completed</c>, or <c>stopped</c> when the order was cancelled, the customer erased, or support stopped it.</param>
public sealed record JourneyView(string Campaign, int Version, string? Occasion, string Status, IReadOnlyList<StepView> Steps)
{
    /// <summary>Who stopped it, and when; null while it goes on.</summary>
    public OrderEvent.JourneyActed? Stop { get; init; }

    /// <summary>What support can do about all of it.</summary>
    public IReadOnlyList<JourneyAct> Acts { get; init; } = [];

    internal static string StatusOf(IReadOnlyList<StepView> steps, OrderState state)
    {
        var open = steps.Any(step => step.Status is StepStatus.Planned or StepStatus.Held
            || (step.Status == StepStatus.Waiting && step.Reason != Rule.WaitsForCancellation));
        return open ? "running"
            : state.CancelledAt is not null || state.ErasedAt is not null ? "stopped"
            : "completed";
    }
}
