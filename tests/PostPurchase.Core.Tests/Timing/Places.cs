using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.Timing;

/// <summary>Recipients and instants for timing tests.</summary>
internal static class Places
{
    public static RecipientPlace Berlin { get; } = At("Europe/Berlin", "DE", "BE");

    public static RecipientPlace NewYork { get; } = At("America/New_York", "US", "NY");

    /// <summary>Clocks go forward at midnight there: the day starts at 01:00.</summary>
    public static RecipientPlace Cairo { get; } = At("Africa/Cairo", "EG", null);

    /// <summary>Clocks go back at midnight there: the end of the day before happens twice.</summary>
    public static RecipientPlace Beirut { get; } = At("Asia/Beirut", "LB", null);

    public static RecipientPlace Munich { get; } = At("Europe/Berlin", "DE", "BY");

    /// <summary>Clocks go forward and back by half an hour there.</summary>
    public static RecipientPlace LordHowe { get; } = At("Australia/Lord_Howe", "AU", null);

    /// <summary>Clocks went back at 00:01 there until 2011: even the date was earlier again.</summary>
    public static RecipientPlace StJohns { get; } = At("America/St_Johns", "CA", null);

    public static SendingWindow Daytime { get; } = new() { Earliest = new LocalTime(9, 0), Latest = new LocalTime(20, 0) };

    public static RecipientPlace At(string zone, string country, string? region) =>
        new(DateTimeZoneProviders.Tzdb[zone], HolidayCalendar.For(country, region));

    /// <summary>Reads <c>2026-03-30T08:00Z</c>.</summary>
    public static Instant Instant(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;

    public static Period Period(string text) => PeriodPattern.Roundtrip.Parse(text).Value;

    public static LocalTime? Time(string? text) => text is null ? null : LocalTimePattern.HourMinuteIso.Parse(text).Value;
}
