using System.Globalization;
using System.Text;
using PostPurchaseFunctions.Tests.Orchestrations;

namespace PostPurchaseFunctions.Tests.Costs;

/// <summary>What one order of the default campaign costs, as counted on the Azure host's own classes, and what follows from it.</summary>
internal sealed record JourneyCost
{
    private const int SecondsOfDay = 86_400;

    public required int Webhooks { get; init; }

    public required int Mails { get; init; }

    public required int Turns { get; init; }

    public required int Activities { get; init; }

    public required int Reads { get; init; }

    public required int Writes { get; init; }

    public required int Rows { get; init; }

    public required long TableBytes { get; init; }

    public required long HistoryBytes { get; init; }

    public required long MailBytes { get; init; }

    private int WorkItems => Turns + Activities;

    /// <summary>Of the Durable Task Scheduler, for which an activity is two: told, and its result.</summary>
    private int Actions => WorkItems + Activities;

    private int Transactions => Reads + Writes;

    /// <summary>Every mail of a journey without problems.</summary>
    public static async Task<JourneyCost> Count()
    {
        await using var world = new DurableWorld(SampleJourney.Start);
        await SampleJourney.Run(world);
        return new JourneyCost
        {
            Webhooks = SampleJourney.Events.Count,
            Mails = world.Provider.Sent.Count,
            Turns = world.Engine.Turns,
            Activities = world.Engine.ActivityRuns,
            Reads = world.Store.Reads,
            Writes = world.Store.Writes,
            Rows = world.Store.Rows,
            TableBytes = world.Store.Bytes,
            HistoryBytes = world.Engine.Texts.Sum(text => (long)text.Length),
            MailBytes = world.Provider.Sent.Sum(sent => (long)Encoding.UTF8.GetByteCount(sent.Mail.Html) + Encoding.UTF8.GetByteCount(sent.Mail.Text)),
        };
    }

    /// <summary>The table of the operations page.</summary>
    public string Card() => Text(
        $"""
        | one order, {Webhooks} webhooks and {Mails} mails | counted | a mail |
        |---|---|---|
        | work items: orchestrator turns and activities | {Turns} + {Activities} = {WorkItems} | {WorkItems / (double)Mails:0.00} |
        | executions of functions: work items and webhooks | {WorkItems + Webhooks} | {(WorkItems + Webhooks) / (double)Mails:0.00} |
        | table transactions: reads and batches, intake included | {Reads} + {Writes} = {Transactions} | {Transactions / (double)Mails:0.00} |
        | rows in the batches | {Rows} | {Rows / (double)Mails:0.00} |
        | data in the batches, at most | {Kilobytes(TableBytes)} KB | |
        | text in histories, queues and states, at most | {Kilobytes(HistoryBytes)} KB | |
        | mails, HTML and text, at most | {Kilobytes(MailBytes)} KB | |

        Sending 1,000 orders: 1,000 × {Mails} × {AzureLimits.Mail} + {Kilobytes(MailBytes)} MB × {AzureLimits.Transfer} = {(1000 * Mails * AzureLimits.Mail) + (Kilobytes(MailBytes) * AzureLimits.Transfer):0.00} dollars.
        """);

    /// <summary>The capacity table of the operations page: orders a day if they come evenly.</summary>
    public string Capacity() => Text(
        $"""
        | limit | orders a day | what to change there |
        |---|---|---|
        | mail quota of a new own domain, {AzureLimits.MailsAnHour} an hour | {Round(AzureLimits.MailsAnHour * 24 / (double)Mails):N0} | ask for more ([quotas](#quotas)) |
        | orchestrations on Azure Storage, one small instance, {AzureLimits.WorkItemsOnOne} work items a second | {PerDay(AzureLimits.WorkItemsOnOne, WorkItems):N0} | nothing: instances are added as work waits |
        | the same on four instances, one for each of 4 partitions, {AzureLimits.WorkItemsOnFour} work items a second | {PerDay(AzureLimits.WorkItemsOnFour, WorkItems):N0} | 16 partitions in a new task hub, or the scheduler |
        | Durable Task Scheduler, {AzureLimits.Units} units of {AzureLimits.ActionsOfUnit:N0} actions a second | {PerDay(AzureLimits.Units * AzureLimits.ActionsOfUnit, Actions):N0} | several apps, each with a scheduler |
        | storage account, {AzureLimits.TransactionsOfAccount:N0} transactions a second | {PerDay(AzureLimits.TransactionsOfAccount, Transactions):N0} | several apps, each with an account, and shops shared out among them |
        """);

    private static long PerDay(int perSecond, int perOrder) => Round((double)perSecond * SecondsOfDay / perOrder);

    /// <summary>Two digits that count.</summary>
    private static long Round(double number)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(number)) - 1);
        return (long)(Math.Floor(number / unit) * unit);
    }

    /// <summary>Up to the next five, so that a word more in a mail is no other number.</summary>
    private static long Kilobytes(long bytes) => (long)(Math.Ceiling(bytes / 5000.0) * 5);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
