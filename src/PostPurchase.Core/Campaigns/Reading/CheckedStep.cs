namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What the checks of the whole campaign need to know of a step.</summary>
/// <param name="Sequence">The step and its reminder, as far as they have names.</param>
/// <param name="AsksForReviews">Whether it, a variant or its reminder asks for a review.</param>
internal sealed record CheckedStep(IReadOnlyList<CheckedStep.Place> Sequence, bool AsksForReviews)
{
    /// <summary>A mail's place in the sequence.</summary>
    /// <param name="At">Where it is named.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Follows">The step it is sent after; null where it waits for something else.</param>
    /// <param name="FollowsAt">Where that step is named.</param>
    /// <param name="Repeats">Whether it can run several times for an order.</param>
    public sealed record Place(TextNode At, string Id, string? Follows, TextNode? FollowsAt, bool Repeats)
    {
        /// <summary>Whether its mail brings a voucher of its own.</summary>
        public bool BringsVoucher { get; init; }

        /// <summary>Whether it reminds of the voucher of the step that it follows.</summary>
        public bool RemindsOfVoucher { get; init; }
    }
}
