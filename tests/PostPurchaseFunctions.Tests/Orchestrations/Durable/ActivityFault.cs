namespace PostPurchaseFunctions.Tests.Orchestrations.Durable;

/// <summary>What goes wrong with one run of an activity.</summary>
internal enum ActivityFault
{
    None,

    /// <summary>It throws before it has done anything.</summary>
    Fails,

    /// <summary>Two workers run it, and both report.</summary>
    RunsTwice,

    /// <summary>The worker is killed after the work and before the report; another one takes over.</summary>
    DiesBeforeReport,
}
