namespace PostPurchase.Core.Reconciling;

/// <summary>How far a reconciliation has come. Persisted by name.</summary>
public enum ReconciliationState
{
    Reading,
    Done,

    /// <summary>It could not be brought to its end; <see cref="ReconciliationRun.Trouble"/> says why. What was found until then stands.</summary>
    Failed,
}
