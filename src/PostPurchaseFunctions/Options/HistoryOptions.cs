namespace PostPurchaseFunctions.Options;

/// <summary>The section <c>History</c>.</summary>
public sealed record HistoryOptions
{
    /// <summary>Days that histories of ended orchestrations are kept for, counted from their start: 1 to 365.</summary>
    public int Days { get; init; } = 30;
}
