using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Explaining;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>The report for spreadsheets and programs.</summary>
public static class CsvReport
{
    /// <summary>Local date and time with its offset.</summary>
    private static readonly ZonedDateTimePattern Moment =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>", null);

    public static string MailsHeader { get; } = CsvLine.Of("at", "order", "campaign", "step", "occurrence", "variant", "class", "due", "reason");

    public static string SkipsHeader { get; } = CsvLine.Of("at", "order", "campaign", "step", "occurrence", "class", "rule", "due", "reason");

    /// <summary>A mail's or a skip's line; its reason is worded here and nowhere before.</summary>
    public static string LineOf(in Outcome outcome, DateTimeZone zone, string language)
    {
        var record = outcome.Record;
        var decision = new StepDecision.Done(record)
        {
            Step = outcome.Step,
            Key = outcome.Key,
            When = record.Due is { } dueTime ? new StepDecision.Dated(dueTime, record.Estimated) : null,
        };
        var (at, due) = (Text(record.At, zone), record.Due is { } known ? Text(known.At, zone) : null);
        var reason = Explanation.Of(decision, outcome.Zone, language);
        var ofClass = Name(outcome.Step.Class.ToString());
        return outcome.IsSent
            ? CsvLine.Of(at, outcome.Order.Id.Value, outcome.Campaign.Id, outcome.Key.Step, outcome.Key.Occurrence, record.Variant, ofClass, due, reason)
            : CsvLine.Of(at, outcome.Order.Id.Value, outcome.Campaign.Id, outcome.Key.Step, outcome.Key.Occurrence, ofClass, Name(record.Reason?.Rule.ToString()), due, reason);
    }

    public static void WriteLoad(Load load, TextWriter output)
    {
        output.WriteLine(CsvLine.Of("date", "hour", "class", "mails"));
        foreach (var day in load.Days)
        {
            for (var hour = 0; hour < 24; hour++)
            {
                foreach (var ofClass in Enum.GetValues<MessageClass>().Where(ofClass => load.Of(day, hour, ofClass) > 0))
                {
                    output.WriteLine(CsvLine.Of(LocalDatePattern.Iso.Format(day), Text(hour), Name(ofClass.ToString()), Text(load.Of(day, hour, ofClass))));
                }
            }
        }
    }

    public static void WriteCustomers(BusyCustomers busy, TextWriter output)
    {
        output.WriteLine(CsvLine.Of("customer", "orders", "mails", "most in 30 days", "most service and advertising in 30 days"));
        foreach (var customer in busy.Busiest)
        {
            output.WriteLine(CsvLine.Of(
                customer.Name, Text(customer.Orders), Text(customer.Mails), Text(customer.MostInMonth), Text(customer.MostPromotional)));
        }
    }

    public static void WriteComparison(Findings compared, Findings tried, Differences differences, TextWriter output)
    {
        output.WriteLine(CsvLine.Of("kind", "name", "compared", "tried", "difference"));
        output.WriteLine(CsvLine.Of("orders that differ", "", "", Text(differences.Orders), ""));
        foreach (var (step, before, after) in StepChange.Of(compared, tried))
        {
            output.WriteLine(CsvLine.Of("step", step, Text(before), Text(after), Text(after - before)));
        }

        foreach (var day in compared.Load.Days.Union(tried.Load.Days).Order())
        {
            var (before, after) = (compared.Load.Of(day), tried.Load.Of(day));
            output.WriteLine(CsvLine.Of("day", LocalDatePattern.Iso.Format(day), Text(before), Text(after), Text(after - before)));
        }

        foreach (var difference in differences.Found)
        {
            output.WriteLine(CsvLine.Of("order", difference.Order.Value, string.Join("; ", difference.Before), string.Join("; ", difference.After), ""));
        }
    }

    private static string Text(Instant at, DateTimeZone zone) => Moment.Format(at.InZone(zone));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Name(string? member) => member is null ? null : System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(member);
}
