using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Timing;

namespace PostPurchase.Local.Campaigns;

/// <summary>The command <c>campaign calendar</c>: the dates of a campaign years ahead (docs/occasions.md).</summary>
internal static class CalendarCommand
{
    private const int DefaultYears = 2;

    public static Command Create(Argument<FileInfo> file, Option<string> language)
    {
        var years = new Option<int>("--years") { Description = $"How far ahead, 1 to {CampaignCalendar.MaxYears}.", DefaultValueFactory = _ => DefaultYears };
        years.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > CampaignCalendar.MaxYears)
            {
                result.AddError($"--years must be a number from 1 to {CampaignCalendar.MaxYears}.");
            }
        });
        var from = new Option<LocalDate?>("--from")
        {
            Description = "The first day, such as 2027-01-01; today without it.",
            CustomParser = result => LocalDatePattern.Iso.Parse(result.Tokens[0].Value) is { Success: true, Value: var day }
                ? day
                : Refuse(result, $"--from must be a day such as 2027-01-01, not '{result.Tokens[0].Value}'."),
        };
        var country = new Option<string>("--country") { Description = "Whose public holidays are named.", DefaultValueFactory = _ => "DE" };
        var calendar = new Command("calendar", "Prints the coming dates of a campaign for an occasion.") { file, years, from, country, language };
        calendar.SetAction(async (parsed, cancellation) =>
        {
            var spoken = parsed.GetValue(language) ?? Languages.English;
            var streams = parsed.InvocationConfiguration;
            if (await CampaignText.Read(parsed.GetRequiredValue(file), spoken, streams, cancellation) is not { } campaign)
            {
                return 1;
            }

            var first = parsed.GetValue(from) ?? SystemClock.Instance.GetCurrentInstant().InUtc().Date;
            var dates = CampaignCalendar.Of([campaign], HolidayCalendar.For(parsed.GetValue(country), null), first, parsed.GetValue(years));
            await streams.Output.WriteAsync(dates.Count > 0 ? Table(dates, Locale.For(spoken)) : Nothing(campaign));
            return 0;
        });
        return calendar;
    }

    private static LocalDate? Refuse(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }

    private static string Nothing(Campaign campaign) => campaign.Occasion switch
    {
        null => $"{campaign.Id} follows orders; it has no dates.\n",
        OccasionRule.Season => $"{campaign.Id} has no date in these years.\n",
        _ => $"{campaign.Id} comes to each customer on a day of the customer's own.\n",
    };

    private static string Table(IReadOnlyList<CalendarDate> dates, Locale locale)
    {
        var rows = dates.Select(date => (string[])
        [
            locale.Date(date.Date),
            date.Name.In(locale.Tag),
            locale.Date(date.From),
            string.Join(", ", date.Countries),
            date.Holiday ?? "",
        ]).Prepend(locale.Tag == Languages.German
            ? ["Tag", "Anlass", "beginnt", "Länder", "Feiertag"]
            : ["Day", "Occasion", "starts", "Countries", "Public holiday"]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return string.Concat(rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }
}
