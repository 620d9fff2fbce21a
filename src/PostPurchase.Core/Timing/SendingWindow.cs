using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Timing;

/// <summary>When mails may go out, in the recipient's local time. Part of a campaign's JSON.</summary>
public sealed record SendingWindow
{
    /// <summary>Start of the window, inclusive; default midnight.</summary>
    public LocalTime Earliest { get; init; }

    /// <summary>End of the window, exclusive: quiet hours start here. Midnight, the default, is the end of the day.</summary>
    public LocalTime Latest { get; init; }

    /// <summary>Days on which mails may go out; empty for all. Sundays need <see cref="Sundays"/> as well.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Whether mails may go out on Sundays; default never.</summary>
    public bool Sundays { get; init; }

    /// <summary>Whether mails may go out on public holidays of the recipient's region; default never.</summary>
    public bool Holidays { get; init; }

    /// <summary>What keeps the window from ever opening, for whoever wrote it; null when nothing does.</summary>
    [JsonIgnore]
    public string? Problem
    {
        get
        {
            if (Latest != LocalTime.Midnight && Latest <= Earliest)
            {
                return $"The sending window closes at {Latest:HH:mm}, but opens at {Earliest:HH:mm}: it must open before it closes.";
            }

            if (Weekdays.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
            {
                return "The sending window lists a weekday that does not exist.";
            }

            return Weekdays.Count > 0 && !Sundays && Weekdays.All(day => day == IsoDayOfWeek.Sunday)
                ? "The sending window opens on Sundays only, but Sundays are switched off: it never opens."
                : null;
        }
    }

    /// <summary>Whether a local time lies in the window on days that are allowed.</summary>
    internal bool Contains(LocalTime time) => time >= Earliest && !IsOver(time);

    /// <summary>Whether the day's window has closed at a local time.</summary>
    internal bool IsOver(LocalTime time) => Latest != LocalTime.Midnight && time >= Latest;

    /// <summary>Why nothing is sent on a day; null when mails may go out.</summary>
    internal Move? BlockOn(LocalDate date, HolidayCalendar holidays)
    {
        var day = date.DayOfWeek;
        if (day == IsoDayOfWeek.Sunday && !Sundays)
        {
            return Move.FromSunday;
        }

        if (Weekdays.Count > 0 && !Weekdays.Contains(day))
        {
            return Move.FromWeekday(day);
        }

        return !Holidays && holidays.NameOf(date) is { } name ? Move.FromHoliday(name) : null;
    }

    public bool Equals(SendingWindow? other) =>
        other is not null && Earliest == other.Earliest && Latest == other.Latest && Sundays == other.Sundays
        && Holidays == other.Holidays && Weekdays.SequenceEqual(other.Weekdays);

    public override int GetHashCode() => HashCode.Combine(Earliest, Latest, Sundays, Holidays, Weekdays.Count);
}
