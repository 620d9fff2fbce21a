namespace PostPurchase.Web.Console.Cases;

/// <summary>Which cases the inbox shows.</summary>
public enum CaseFilter
{
    /// <summary>All that wait, the longest first.</summary>
    Open,

    /// <summary>Not answered in time.</summary>
    Overdue,

    /// <summary>Not answered yet.</summary>
    Unanswered,

    /// <summary>Answered, not resolved.</summary>
    Answered,

    /// <summary>What is done, the last first.</summary>
    Resolved,
}
