namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>One thing that is said of a step or a campaign.</summary>
/// <param name="Key">Which thing; the same in every version.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Text">What is said.</param>
public sealed record DescribedPart(string Key, string Label, string Text);
