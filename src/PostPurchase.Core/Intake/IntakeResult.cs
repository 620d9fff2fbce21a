namespace PostPurchase.Core.Intake;

/// <summary>What became of a webhook; each has its own answer to the shop system.</summary>
public abstract record IntakeResult
{
    private IntakeResult()
    {
    }

    /// <summary>Its events are durable. <paramref name="EventId"/> names the webhook; a repetition has the same.</summary>
    public sealed record Accepted(string EventId) : IntakeResult;

    /// <summary>It was taken in before.</summary>
    public sealed record Duplicate(string EventId) : IntakeResult;

    /// <summary>Nothing in it concerns us; it was counted.</summary>
    public sealed record Ignored(string Topic) : IntakeResult;

    public sealed record Ping : IntakeResult;

    public sealed record UnknownShop : IntakeResult;

    public sealed record UnknownPlatform : IntakeResult;

    public sealed record BadSignature : IntakeResult;

    /// <summary>It can't be understood; it was kept for inspection as <paramref name="InspectionId"/>.</summary>
    public sealed record Malformed(string Path, string Problem, string InspectionId) : IntakeResult
    {
        /// <summary>It was read, and is more than can be stored.</summary>
        public bool IsTooLarge { get; init; }
    }
}
