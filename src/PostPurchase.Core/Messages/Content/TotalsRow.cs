namespace PostPurchase.Core.Messages.Content;

/// <summary>One sum under the order's lines.</summary>
internal sealed record TotalsRow(string Label, string Amount, bool IsTotal = false);
