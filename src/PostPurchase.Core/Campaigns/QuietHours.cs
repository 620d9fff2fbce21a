using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns;

/// <summary>The hours of the night, in the recipient's local time, in which no service or advertising mail goes out.</summary>
public sealed record QuietHours
{
    /// <summary>When they begin, inclusive, in the evening.</summary>
    public required LocalTime From { get; init; }

    /// <summary>When they end, exclusive, in the morning.</summary>
    public required LocalTime Until { get; init; }

    /// <summary>What is wrong with the settings, for whoever wrote them; null when nothing is.</summary>
    [JsonIgnore]
    public string? Problem => From > Until || From == LocalTime.Midnight
        ? From == Until ? "The quiet hours last all day: no mail would ever go out." : null
        : $"The quiet hours run from {From:HH:mm} to {Until:HH:mm}: they must span the night, such as 20:00 to 08:00.";

    /// <summary>The part of a window that lies outside the quiet hours; null is a window that is always open.</summary>
    public SendingWindow Cut(SendingWindow? window)
    {
        var open = window ?? new SendingWindow { Sundays = true, Holidays = true };
        var closes = From == LocalTime.Midnight || (open.Latest != LocalTime.Midnight && open.Latest < From) ? open.Latest : From;
        return open with { Earliest = LocalTime.Max(open.Earliest, Until), Latest = closes };
    }
}
