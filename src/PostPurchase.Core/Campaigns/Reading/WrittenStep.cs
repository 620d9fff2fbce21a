using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>A step as far as it could be read, for the checks of its reminder and variants.</summary>
/// <param name="Quiet">The quiet hours that count for it.</param>
internal sealed record WrittenStep(
    TextNode At, string? Message, MessageClass? Declared, CheckedAnchor Anchor, StepTiming? Timing, QuietHours? Quiet)
{
    /// <summary>What the campaign may send.</summary>
    public required KnownMessages Messages { get; init; }

    public string? Id { get; init; }

    public bool RunsOnce { get; init; }

    public TextNode? HoldLimitAt { get; init; }

    public Period? HoldLimit { get; init; }

    public bool BringsVoucher { get; init; }

    public IReadOnlyList<TextNode> Exits { get; init; } = [];
}
