using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Rights;

/// <summary>Which pieces of an order can still be withdrawn from or sent back.</summary>
internal static class OpenLines
{
    /// <summary>Kept pieces less those that a declaration names and that are in no return of it. None after one of the whole contract.</summary>
    public static IReadOnlyList<OpenLine> ForWithdrawal(OrderState state)
    {
        if (state.Withdrawals.Any(declared => declared.Lines.Count == 0))
        {
            return [];
        }

        var taken = Outstanding(state);
        return Positive(state.KeptLines.Select(line => new OpenLine(line, line.Quantity - taken.GetValueOrDefault(line.Id))));
    }

    /// <summary>Kept pieces that have left the shop.</summary>
    public static IReadOnlyList<OpenLine> ForReturn(OrderState state, Order order)
    {
        var returned = KeptLinesRule.Sum(state.Returns.Where(item => !item.LinesKept).SelectMany(item => item.Lines));
        return Positive(
            from line in state.KeptLines
            where line.RequiresShipping
            let ordered = order.Lines.First(known => known.Id == line.Id)
            select new OpenLine(line, Math.Min(line.Quantity, GoodsArrival.Shipped(ordered, state) - returned.GetValueOrDefault(line.Id))));
    }

    /// <summary>Whether nothing was withdrawn from yet, and there is a contract left to withdraw from: what was cancelled is one too.</summary>
    public static bool IsWhole(OrderState state, Order order) =>
        state.Withdrawals.Count == 0 && (state.KeptLines.Count > 0 || order.Lines.Count == 0 || state.CancelledAt is not null);

    private static Dictionary<string, decimal> Outstanding(OrderState state)
    {
        var declared = KeptLinesRule.Sum(state.Withdrawals.SelectMany(withdrawal => withdrawal.Lines));
        var returned = KeptLinesRule.Sum(state.Returns
            .Where(item => state.Withdrawals.Any(withdrawal => withdrawal.Id == item.Id))
            .SelectMany(item => item.Lines));
        return declared.ToDictionary(
            pair => pair.Key, pair => Math.Max(0, pair.Value - returned.GetValueOrDefault(pair.Key)), StringComparer.Ordinal);
    }

    private static List<OpenLine> Positive(IEnumerable<OpenLine> lines) => [.. lines.Where(open => open.Quantity > 0)];
}
