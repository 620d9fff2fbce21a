using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks a sending window: that it can be read and that it ever opens.</summary>
internal static class WindowCheck
{
    private const int DaysOfWeek = 7;

    /// <summary>Null, and a complaint, where it can't be read or never opens.</summary>
    public static SendingWindow? Of(TextNode node, QuietHours? quiet)
    {
        if (ObjectMembers.Of(node) is not { } members)
        {
            return null;
        }

        var (earliestNode, latestNode) = (members.Optional("earliest"), members.Optional("latest"));
        var (earliest, latest) = (earliestNode?.AsTime(), latestNode?.AsTime());
        var days = (members.Optional("weekdays")?.AsList(0, DaysOfWeek) ?? []).Select(day => day.AsChoice<IsoDayOfWeek>()).ToList();
        var sundays = members.Optional("sundays")?.AsFlag();
        var holidays = members.Optional("holidays")?.AsFlag();
        members.RefuseOthers();
        if ((earliestNode is not null && earliest is null) || (latestNode is not null && latest is null) || days.Contains(null))
        {
            return null;
        }

        var window = new SendingWindow
        {
            Earliest = earliest ?? LocalTime.Midnight,
            Latest = latest ?? LocalTime.Midnight,
            Weekdays = [.. days.OfType<IsoDayOfWeek>()],
            Sundays = sundays ?? false,
            Holidays = holidays ?? false,
        };
        return Opens(node, latestNode, window, quiet) ? window : null;
    }

    private static bool Opens(TextNode node, TextNode? latest, SendingWindow window, QuietHours? quiet)
    {
        if (Ends(window))
        {
            (latest ?? node).Refuse(
                $"Das Sendefenster schließt um {window.Latest:HH:mm}, öffnet aber erst um {window.Earliest:HH:mm}; „latest“ muss nach „earliest“ liegen.",
                $"The sending window closes at {window.Latest:HH:mm}, but opens at {window.Earliest:HH:mm}; “latest” must be after “earliest”.");
            return false;
        }

        if (window.Problem is not null)
        {
            node.Refuse(
                "Das Sendefenster öffnet nur sonntags, aber sonntags wird nicht gesendet: „sundays“ auf true setzen oder andere Tage nennen.",
                "The sending window opens on Sundays only, but nothing is sent on Sundays: set “sundays” to true or name other days.");
            return false;
        }

        if (quiet is null || !Ends(quiet.Cut(window)))
        {
            return true;
        }

        node.Refuse(
            $"Das Sendefenster liegt ganz in der Ruhezeit von {quiet.From:HH:mm} bis {quiet.Until:HH:mm}: Die Mail ginge nie hinaus.",
            $"The sending window lies wholly in the quiet hours from {quiet.From:HH:mm} to {quiet.Until:HH:mm}: the mail would never go out.");
        return false;
    }

    private static bool Ends(SendingWindow window) => window.Latest != LocalTime.Midnight && window.Latest <= window.Earliest;
}
