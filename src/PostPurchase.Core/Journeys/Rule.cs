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

    /// <summary>A problem holds service and advertising steps.</summary>
    CaseOpen,
    ReturnOpen,

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
    Overdue,
    ProviderRefused,
}
