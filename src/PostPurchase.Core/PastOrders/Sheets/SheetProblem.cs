namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>What is wrong in a column of a line, without the value.</summary>
internal sealed record SheetProblem(long Line, string Column, string Problem);
