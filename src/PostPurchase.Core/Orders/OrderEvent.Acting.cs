using PostPurchase.Core.Journeys.Acting;

namespace PostPurchase.Core.Orders;

/// <content>What support does about an order's journeys.</content>
public abstract partial record OrderEvent
{
    /// <summary>Support did something about a journey of the order. An act with the same <see cref="Request"/> is the same.</summary>
    public sealed record JourneyActed : OrderEvent
    {
        public required JourneyAct Act { get; init; }

        /// <summary>The journey's campaign.</summary>
        public required string Campaign { get; init; }

        /// <summary>Which of the campaign's occasions the journey is about; null for one about the order itself.</summary>
        public string? Occasion { get; init; }

        /// <summary>The step; null where all of the journey is meant.</summary>
        public string? Step { get; init; }

        /// <summary>The parcel, return or product; null: the step, however often it runs.</summary>
        public string? Occurrence { get; init; }

        /// <summary>Named by whoever asks, so that asking twice is asking once.</summary>
        public string? Request { get; init; }

        /// <summary>Who did it: a person's or a system's name.</summary>
        public required string By { get; init; }

        public string? Note { get; init; }
    }
}
