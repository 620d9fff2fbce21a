using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Simulation;

/// <summary>Vouchers of a trial: every step that brings one has one, and nobody redeems it.</summary>
internal static class AssumedVoucher
{
    private static readonly Duration Validity = Duration.FromDays(30);

    /// <summary>The record with the voucher that its step would bring.</summary>
    public static StepRecord In(StepRecord record, Step step, Instant now) => step.Voucher is { } wish && record.Progress == StepProgress.Sent
        ? record with { Voucher = new SentVoucher { Pool = wish.Pool, Number = 0, Code = "", End = now + Validity } }
        : record;
}
