namespace PostPurchase.Core.Orders;

/// <summary>What the customer keeps: the order's lines less the returned or refunded pieces.</summary>
internal static class KeptLinesRule
{
    public static IReadOnlyList<OrderLine> Of(OrderState state)
    {
        if (state.Order is not { } order)
        {
            return [];
        }

        if (state.Returns.Count == 0 && state.Refunds.Count == 0 && AllOrdered(order.Lines))
        {
            return order.Lines;
        }

        // A returned piece is usually refunded too, and named in both: the larger count is taken, not the sum.
        var returned = Sum(state.Returns.Where(item => !item.LinesKept).SelectMany(item => item.Lines));
        var refunded = Sum(state.Refunds.SelectMany(refund => refund.Lines));
        return
        [
            .. order.Lines
                .Select(line => line with
                {
                    Quantity = line.Quantity - Math.Max(returned.GetValueOrDefault(line.Id), refunded.GetValueOrDefault(line.Id)),
                })
                .Where(line => line.Quantity > 0),
        ];
    }

    private static bool AllOrdered(IReadOnlyList<OrderLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Quantity <= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many pieces of each line, by its id.</summary>
    public static Dictionary<string, decimal> Sum(IEnumerable<LineQuantity> lines)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            sums[line.Id] = sums.GetValueOrDefault(line.Id) + line.Quantity;
        }

        return sums;
    }
}
