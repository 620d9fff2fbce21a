using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>When a mail may go out, from the campaign as it was written, in the plainest form.</summary>
internal static class SendingOracle
{
    /// <summary>Why the mail should not have gone out at this moment; null when it may.</summary>
    public static string? Against(Campaign campaign, JourneyRun.Sending sending, OrderPlace place)
    {
        var local = sending.At.InZone(DateTimeZoneProviders.Tzdb[place.Zone]).LocalDateTime;
        var written = campaign.Steps.FirstOrDefault(step => step.Id == sending.Key.Step)
            ?? campaign.Steps.Single(step => step.Reminder is not null && step.Id + "-reminder" == sending.Key.Step);
        var timing = written.Variants.FirstOrDefault(variant => variant.Id == sending.Record.Variant)?.Timing ?? written.Timing;
        if (written.Class != MessageClass.Contract && campaign.QuietHours is { } quiet && IsQuiet(quiet, local.TimeOfDay))
        {
            return $"{sending.Key} went out at {local}, in the quiet hours";
        }

        return timing.Window is { } window && !IsOpen(window, local, place) ? $"{sending.Key} went out at {local}, outside {window}" : null;
    }

    private static bool IsQuiet(QuietHours quiet, LocalTime time) =>
        quiet.From > quiet.Until ? time >= quiet.From || time < quiet.Until : time < quiet.Until;

    private static bool IsOpen(SendingWindow window, LocalDateTime local, OrderPlace place)
    {
        var day = local.DayOfWeek;
        var closes = window.Latest == LocalTime.Midnight ? LocalTime.MaxValue : window.Latest.PlusNanoseconds(-1);
        return local.TimeOfDay >= window.Earliest
            && local.TimeOfDay <= closes
            && (window.Weekdays.Count == 0 || window.Weekdays.Contains(day))
            && (window.Sundays || day != IsoDayOfWeek.Sunday)
            && (window.Holidays || !IsHoliday(local.Date, place));
    }

    /// <summary>Christmas is written down here again, so that no mistake in the calendar hides one in the window.</summary>
    private static bool IsHoliday(LocalDate date, OrderPlace place) =>
        (place.Country is null or "DE" or "AT" && date is { Month: 12, Day: 25 or 26 } or { Month: 1, Day: 1 })
        || (place.Country is null ? HolidayCalendar.For("DE", "BE") : HolidayCalendar.For(place.Country, place.Region, place.PostalCode)).IsHoliday(date);
}
