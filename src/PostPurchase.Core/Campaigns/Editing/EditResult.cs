using System.Text.Json.Nodes;

namespace PostPurchase.Core.Campaigns.Editing;

/// <summary>What a change makes of a campaign.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>It can run.</summary>
    /// <param name="Campaign">As changed.</param>
    /// <param name="Json">The same, as it is saved.</param>
    public sealed record Fits(Campaign Campaign, ReadOnlyMemory<byte> Json) : EditResult;

    /// <summary>It can't, for all of these reasons.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : EditResult
    {
        /// <summary>As it would be.</summary>
        public JsonObject? Json { get; init; }
    }

    /// <summary>There is no such step or message.</summary>
    public sealed record Unknown : EditResult;
}
