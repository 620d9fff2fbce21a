namespace PostPurchaseFunctions.Tests.Costs;

/// <summary>Prices in US dollars and limits that the operations page calculates with, each with its source there.</summary>
internal static class AzureLimits
{
    /// <summary>A mail. Communication Services e-mail, as quoted in public projects, 2026.</summary>
    public const decimal Mail = 0.00025m;

    /// <summary>A megabyte of mail. The same.</summary>
    public const decimal Transfer = 0.00012m;

    /// <summary>Mails an hour from an own domain, before more is asked for (learn.microsoft.com/azure/communication-services/concepts/service-limits).</summary>
    public const int MailsAnHour = 100;

    /// <summary>Work items a second on one small premium instance, as measured by others.</summary>
    public const int WorkItemsOnOne = 250;

    /// <summary>The same on four.</summary>
    public const int WorkItemsOnFour = 830;

    /// <summary>Actions a second of a capacity unit (Durable Task Scheduler, dedicated SKU).</summary>
    public const int ActionsOfUnit = 2_000;

    /// <summary>Capacity units at most (the same page).</summary>
    public const int Units = 3;

    /// <summary>Transactions a second of a storage account (learn.microsoft.com/azure/storage/tables/scalability-targets).</summary>
    public const int TransactionsOfAccount = 20_000;

    /// <summary>Rows a second of a partition (the same page).</summary>
    public const int RowsOfPartition = 2_000;
}
