namespace PostPurchase.Core.Journeys;

/// <summary>The named rules that keep a step from being sent, or say what it waits for. Persisted by name.</summary>
public enum Rule
{
    /// <summary>The step's anchor has not happened: nothing to count from.</summary>
    WaitsForOrder,
    WaitsForPayment,
    WaitsForShipping,
    WaitsForDelivery,
    WaitsForStep,
    WaitsForCancellation,
    WaitsForAnswer,
    WaitsForOccasion,

    /// <summary>A problem holds service and advertising steps.</summary>
    CaseOpen,
    ReturnOpen,

    /// <summary>The marketer paused the step.</summary>
    StepPaused,

    /// <summary>Support stopped the journey, until it is continued.</summary>
    StoppedBySupport,

    /// <summary>The customer hears from us often enough for now.</summary>
    FrequencyCap,

    /// <summary>The provider's quota has no room for it; others go before it.</summary>
    SendingQuota,

    /// <summary>The provider asked us to come back later.</summary>
    ProviderBusy,

    OrderCancelled,
    NothingKept,
    CustomerErased,
    CustomerObjected,
    NoLegalBasis,
    NoAddress,

    /// <summary>Mail to the order's address failed for good.</summary>
    AddressUndeliverable,
    ConditionNotMet,

    /// <summary>An exit condition of the step or its campaign holds.</summary>
    ExitConditionMet,

    /// <summary>The line that the step was about is not kept any more.</summary>
    LineNotKept,

    /// <summary>The customer is in the control group.</summary>
    Holdout,
    Overdue,

    /// <summary>Support left the step out.</summary>
    SkippedBySupport,

    /// <summary>Its time had passed when the order was imported.</summary>
    PassedBeforeImport,

    /// <summary>Its time had passed when a new version was published that skips what is overdue.</summary>
    PassedBeforePublishing,
    ProviderRefused,

    /// <summary>There was no voucher for the mail; the detail is why (<see cref="Vouchers.NoVoucher"/>).</summary>
    VoucherUnavailable,

    /// <summary>The voucher to remind of is redeemed, revoked or expired, or was never sent.</summary>
    VoucherOver,
}
