using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>
/// Whether a mail may go out at a time, given the others. Holds in whatever order mails are asked for: no period ending at any
/// moment, that moment included and its start not, ever has more advertising than the cap allows, and no local day more mails.
/// Written without LINQ, because simulations ask it for each mail of each order of a shop.
/// </summary>
public static class CapRule
{
    /// <summary>Checks a mail at its time. One on record with the same time is allowed again, as the reservation it has.</summary>
    /// <param name="history">A contact of the same mail at another time never stands in its way, and is replaced when it is allowed.</param>
    /// <param name="zone">The recipient's; other contacts' days are taken in it too.</param>
    public static CapVerdict Check(FrequencyCap cap, ContactHistory history, Contact wanted, DateTimeZone zone)
    {
        if (wanted.Class == MessageClass.Contract || IsOnRecord(history, wanted))
        {
            return new CapVerdict.Allowed(history);
        }

        if (LimitReached(cap, history, wanted, zone) is not { } limit)
        {
            return new CapVerdict.Allowed(history.With(wanted));
        }

        // Each round leaps over moments that this limit denies alone, so no moment is missed that both allow.
        var moved = wanted;
        CapLimit? reached = limit;
        while (reached is { } which)
        {
            limit = which;
            moved = moved with { At = which == CapLimit.NonContractPerDay ? NextDay(moved.At, zone) : NextEnd(cap, history, moved.At) };
            reached = LimitReached(cap, history, moved, zone);
        }

        return new CapVerdict.Capped(moved.At, limit);
    }

    private static bool IsOnRecord(ContactHistory history, Contact wanted)
    {
        var contacts = history.Contacts;
        for (var index = 0; index < contacts.Count; index++)
        {
            if (contacts[index].MessageId == wanted.MessageId)
            {
                return contacts[index] == wanted;
            }
        }

        return false;
    }

    private static CapLimit? LimitReached(FrequencyCap cap, ContactHistory history, Contact wanted, DateTimeZone zone)
    {
        if (cap.NonContractPerDay > 0 && MailsOfDay(history.Contacts, wanted, zone) >= cap.NonContractPerDay)
        {
            return CapLimit.NonContractPerDay;
        }

        return wanted.Class == MessageClass.Advertising && PeriodIsFull(cap, history.Contacts, wanted)
            ? CapLimit.AdvertisingPeriod
            : null;
    }

    private static int MailsOfDay(IReadOnlyList<Contact> contacts, Contact wanted, DateTimeZone zone)
    {
        var count = 0;
        LocalDate? day = null;
        for (var index = 0; index < contacts.Count; index++)
        {
            var contact = contacts[index];
            var apart = contact.At - wanted.At;
            if (apart < ContactHistory.LongestDay && -apart < ContactHistory.LongestDay && contact.MessageId != wanted.MessageId
                && DstPolicy.ToDate(contact.At, zone) == (day ??= DstPolicy.ToDate(wanted.At, zone)))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether any period that has the wanted time in it is full: the one that ends there, or with a contact recorded for later.</summary>
    private static bool PeriodIsFull(FrequencyCap cap, IReadOnlyList<Contact> contacts, Contact wanted)
    {
        var last = wanted.At + cap.Advertising.Period;
        if (CountInPeriod(cap, contacts, wanted, wanted.At) >= cap.Advertising.Most)
        {
            return true;
        }

        for (var index = contacts.Count - 1; index >= 0 && contacts[index].At > wanted.At; index--)
        {
            if (contacts[index].At < last && CountInPeriod(cap, contacts, wanted, contacts[index].At) >= cap.Advertising.Most)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Advertising that counts against the wanted mail in the period that ends with <paramref name="end"/>.</summary>
    private static int CountInPeriod(FrequencyCap cap, IReadOnlyList<Contact> contacts, Contact wanted, Instant end)
    {
        var start = end - cap.Advertising.Period;
        var (count, first) = (0, 0);
        for (var index = 0; index < contacts.Count && contacts[index].At <= end; index++)
        {
            if (contacts[index].At <= start)
            {
                first = index + 1;
            }
            else if (Counts(cap, contacts[index], wanted) && (cap.WithinJourney || IsFirstOfJourney(contacts, first, index, wanted)))
            {
                count++;
            }
        }

        return count;
    }

    private static bool Counts(FrequencyCap cap, Contact contact, Contact wanted) =>
        contact.Class == MessageClass.Advertising && contact.MessageId != wanted.MessageId
        && (cap.WithinJourney || contact.Journey != wanted.Journey);

    private static bool IsFirstOfJourney(IReadOnlyList<Contact> contacts, int first, int index, Contact wanted)
    {
        for (var earlier = first; earlier < index; earlier++)
        {
            var contact = contacts[earlier];
            if (contact.Class == MessageClass.Advertising && contact.MessageId != wanted.MessageId
                && contact.Journey == contacts[index].Journey)
            {
                return false;
            }
        }

        return true;
    }

    private static Instant NextDay(Instant at, DateTimeZone zone) =>
        DstPolicy.ToInstant(DstPolicy.ToDate(at, zone).PlusDays(1).AtMidnight(), zone);

    /// <summary>The next moment at which a contact leaves the period; a full one can't become free before.</summary>
    private static Instant NextEnd(FrequencyCap cap, ContactHistory history, Instant at)
    {
        var contacts = history.Contacts;
        for (var index = 0; index < contacts.Count; index++)
        {
            if (contacts[index].At + cap.Advertising.Period is var end && end > at)
            {
                return end;
            }
        }

        throw new InvalidOperationException($"No contact fills the period of {cap.Advertising} at {at}.");
    }
}
