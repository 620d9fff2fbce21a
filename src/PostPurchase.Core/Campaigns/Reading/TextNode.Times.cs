using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Times and spans of time.</summary>
internal sealed partial class TextNode
{
    /// <summary>Longer spans are taken for a slip of the pen.</summary>
    private const double LongestInDays = 3660;

    private static readonly IPattern<LocalTime> WallTime = CoreJson.WallTime;

    /// <summary>Such as <c>10:00</c>.</summary>
    public LocalTime? AsTime()
    {
        if (kind == JsonTokenType.String && WallTime.Parse(Raw) is { Success: true, Value: var time })
        {
            return time;
        }

        Refuse(
            $"Die Uhrzeit „{Quoted.Of(Raw)}“ ist nicht lesbar: von \"00:00\" bis \"23:59\", mit zwei Stellen für die Stunde, wie \"09:30\". Mitternacht ist \"00:00\".",
            $"The time “{Quoted.Of(Raw)}” can't be read: from \"00:00\" to \"23:59\", with two digits for the hour, such as \"09:30\". Midnight is \"00:00\".");
        return null;
    }

    /// <summary>A delay, which may have months and years.</summary>
    public Period? AsDelay(bool positive = false) => AsPeriod(positive) is { } period && Bounded(period) ? period : null;

    /// <summary>A limit, which is counted by the clock: months and years have no fixed length.</summary>
    public Period? AsLimit(bool positive = false)
    {
        if (AsPeriod(positive) is not { } period || !Bounded(period))
        {
            return null;
        }

        if (period.Months == 0 && period.Years == 0)
        {
            return period;
        }

        Refuse(
            $"„{Quoted.Of(Raw)}“ hat Monate oder Jahre, die verschieden lang sind: hier in Tagen, wie \"P30D\".",
            $"“{Quoted.Of(Raw)}” has months or years, which differ in length: write days here, such as \"P30D\".");
        return null;
    }

    /// <summary>A span of days or weeks, at least one day.</summary>
    public Period? AsWholeDays()
    {
        if (AsLimit(positive: true) is not { } period || !period.HasTimeComponent)
        {
            return null;
        }

        Refuse($"„{Quoted.Of(Raw)}“ geht nicht auf: ganze Tage, wie \"P5D\".", $"“{Quoted.Of(Raw)}” won't do: whole days, such as \"P5D\".");
        return null;
    }

    private Period? AsPeriod(bool positive)
    {
        if (kind != JsonTokenType.String || PeriodPattern.Roundtrip.Parse(Raw) is not { Success: true, Value: var period } || IsTooFine(period))
        {
            Refuse(
                $"Die Zeitspanne „{Quoted.Of(Raw)}“ ist nicht lesbar: \"P3D\" sind drei Tage, \"PT2H\" zwei Stunden, \"P1M\" ein Monat, \"P1DT12H\" eineinhalb Tage.",
                $"The span “{Quoted.Of(Raw)}” can't be read: \"P3D\" is three days, \"PT2H\" two hours, \"P1M\" one month, \"P1DT12H\" a day and a half.");
            return null;
        }

        long[] parts = [period.Years, period.Months, period.Weeks, period.Days, period.Hours, period.Minutes, period.Seconds];
        if (parts.Any(part => part < 0) || (positive && parts.All(part => part == 0)))
        {
            Refuse(
                $"„{Quoted.Of(Raw)}“ muss {(positive ? "größer als null" : "null oder mehr")} sein.",
                $"“{Quoted.Of(Raw)}” must be {(positive ? "more than nothing" : "nothing or more")}.");
            return null;
        }

        return period;
    }

    private bool Bounded(Period period)
    {
        var days = (period.Years * 366.0) + (period.Months * 31.0) + (period.Weeks * 7.0) + period.Days
            + (period.Hours / 24.0) + (period.Minutes / 1440.0) + (period.Seconds / 86400.0);
        if (days <= LongestInDays)
        {
            return true;
        }

        Refuse($"„{Quoted.Of(Raw)}“ ist mehr als zehn Jahre.", $"“{Quoted.Of(Raw)}” is more than ten years.");
        return false;
    }

    private static bool IsTooFine(Period period) => period.Milliseconds != 0 || period.Ticks != 0 || period.Nanoseconds != 0;
}
