namespace PostPurchase.Core.Messages.Checking;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth a thought.</summary>
    Hint,

    /// <summary>Law or delivery breaks: it can't be published like this.</summary>
    Error,
}
