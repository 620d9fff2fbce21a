namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>Checks how steps refer to each other.</summary>
internal static class SequenceCheck
{
    public static void Of(IReadOnlyList<CheckedStep.Place> places)
    {
        var byId = new Dictionary<string, CheckedStep.Place>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (!byId.TryAdd(place.Id, place))
            {
                place.At.Refuse(
                    $"„{place.Id}“ heißt schon ein anderer Schritt oder eine Erinnerung (die Erinnerung zu „survey“ heißt „survey-reminder“); jeder Name darf nur einmal vorkommen.",
                    $"Another step or reminder has the id “{place.Id}” already (the reminder of “survey” is “survey-reminder”); each id may occur only once.");
            }
        }

        foreach (var place in places.Where(place => place is { Follows: not null, FollowsAt: not null }))
        {
            Follows(place, byId);
        }
    }

    private static void Follows(CheckedStep.Place place, Dictionary<string, CheckedStep.Place> byId)
    {
        if (!byId.TryGetValue(place.Follows ?? "", out var followed))
        {
            place.FollowsAt?.RefuseUnknown([.. byId.Keys]);
        }
        else if (followed.Repeats)
        {
            place.FollowsAt?.Refuse(
                $"„{followed.Id}“ läuft mehrmals (je Paket, Rücksendung, Produkt oder Kategorie): Ihm kann kein Schritt folgen, denn es wäre unklar, welchem Mal.",
                $"“{followed.Id}” runs several times (for each parcel, return, product or category): no step can follow it, for it would be unclear which time is meant.");
        }
        else if (place.RemindsOfVoucher && !followed.BringsVoucher)
        {
            place.FollowsAt?.Refuse(
                $"„{followed.Id}“ verschickt keinen Gutschein („voucher“); es gibt keinen, an den zu erinnern wäre.",
                $"“{followed.Id}” brings no voucher (“voucher”); there is none to remind of.");
        }
        else if (Circle(place, byId) is { } circle)
        {
            place.FollowsAt?.Refuse(
                $"Die Schritte warten im Kreis aufeinander ({circle}): Keiner davon würde je gesendet.",
                $"The steps wait for each other in a circle ({circle}): none of them would ever be sent.");
        }
    }

    /// <summary>The way from a step back to itself; null where there is none.</summary>
    private static string? Circle(CheckedStep.Place start, Dictionary<string, CheckedStep.Place> byId)
    {
        var way = new List<string> { start.Id };
        for (var place = start; place.Follows is { } next && byId.TryGetValue(next, out var found) && way.Count <= byId.Count; place = found)
        {
            way.Add(next);
            if (next == start.Id)
            {
                return string.Join(" → ", way);
            }
        }

        return null;
    }
}
