namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>
/// Plays expected mails through a quota, hour by hour. Pure. As in sending, each class leaves those above it their share; within a
/// class, who is due first goes first. Within an hour mails are taken to go evenly.
/// </summary>
public static class QuotaForecast
{
    private const int MinutesAnHour = 60;
    private const int HoursADay = 24;

    /// <summary>In the order of the parts.</summary>
    public static IReadOnlyList<FittedPart> Fit(IReadOnlyList<LoadPart> parts, SendingQuota quota)
    {
        var used = new int[parts.Select(part => part.LastHour + 1).DefaultIfEmpty().Max()];
        var fitted = new FittedPart[parts.Count];
        var order = Enumerable.Range(0, parts.Count)
            .OrderBy(index => parts[index].Of.Class)
            .ThenBy(index => parts[index].Hour)
            .ThenBy(index => parts[index].LastHour);
        foreach (var index in order)
        {
            fitted[index] = Place(parts[index], quota, used);
        }

        return fitted;
    }

    private static FittedPart Place(LoadPart part, SendingQuota quota, int[] used)
    {
        var (left, sent) = (part.Count, new List<(int Hour, int Count)>());
        for (var hour = part.Hour; hour <= part.LastHour && left > 0; hour++)
        {
            if (part.IsOpen(hour) && Math.Min(left, Room(part.Of.Class, hour, quota, used)) is > 0 and var count)
            {
                sent.Add((hour, count));
                used[hour] += count;
                left -= count;
            }
        }

        return new FittedPart(part, sent);
    }

    private static int Room(SendingClass of, int hour, SendingQuota quota, int[] used)
    {
        var room = int.MaxValue;
        if (quota.PerHour is { } anHour)
        {
            room = SendingQuota.MostFor(of, anHour) - used[hour];
        }

        if (quota.PerMinute is { } aMinute)
        {
            room = Math.Min(room, (SendingQuota.MostFor(of, aMinute) * MinutesAnHour) - used[hour]);
        }

        return quota.PerDay is { } aDay && room > 0 ? Math.Min(room, SendingQuota.MostFor(of, aDay) - MostInADay(hour, used)) : room;
    }

    /// <summary>Most in any 24 hours that the hour is one of.</summary>
    private static int MostInADay(int hour, int[] used)
    {
        var (sum, most) = (0, 0);
        for (var at = hour - HoursADay + 1; at < hour + HoursADay; at++)
        {
            sum += At(used, at) - (at > hour ? At(used, at - HoursADay) : 0);
            most = at >= hour ? Math.Max(most, sum) : most;
        }

        return most;
    }

    private static int At(int[] used, int hour) => hour >= 0 && hour < used.Length ? used[hour] : 0;
}
