using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>What of an order the pools know. Persisted with the order; goes when its customer is erased.</summary>
internal sealed record VoucherNote
{
    /// <summary>Codes that the order used, unless it was cancelled.</summary>
    public IReadOnlyList<string> Used { get; init; } = [];

    /// <summary>What was taken off.</summary>
    public Money? Discount { get; init; }

    public Money? Total { get; init; }

    /// <summary>Vouchers from the order's journeys, where nothing of the order stands.</summary>
    public IReadOnlyList<SentVoucher> Unearned { get; init; } = [];

    /// <summary>Vouchers whose mail never went out, by the mail.</summary>
    public IReadOnlyDictionary<string, SentVoucher> Unsent { get; init; } = new SortedDictionary<string, SentVoucher>(StringComparer.Ordinal);

    /// <param name="hasPools">Codes that orders use mean nothing to a shop without any.</param>
    public static VoucherNote Of(LookedAt order, bool hasPools)
    {
        var steps = order.Journeys.SelectMany(journey => journey.Steps.Values).Where(step => step.Voucher is not null).ToList();
        var described = order.State.Order;
        string[] used = hasPools && order.State.CancelledAt is null && described is not null
            ? [.. described.Vouchers.Where(VoucherCode.IsPossible).Select(VoucherCode.Normal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
        return new VoucherNote
        {
            Used = used,
            Discount = used.Length > 0 ? described?.Totals?.Discount : null,
            Total = used.Length > 0 ? described?.Totals?.Total : null,
            Unearned = described is not null && steps.Count > 0 && Exits.Ended(described, order.State) is not null
                ? [.. steps.Where(step => step.Progress == StepProgress.Sent).Select(step => step.Voucher!)]
                : [],
            Unsent = new SortedDictionary<string, SentVoucher>(
                steps.Where(step => step is { Progress: StepProgress.Skipped, InDoubt: false, MessageId: not null })
                    .ToDictionary(step => step.MessageId.ToString()!, step => step.Voucher!, StringComparer.Ordinal),
                StringComparer.Ordinal),
        };
    }

    public bool IsEmpty => Used.Count == 0 && Unearned.Count == 0 && Unsent.Count == 0;
}
