using NodaTime;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Tests.FrequencyCaps;

/// <summary>The limits once more, in the plainest form: what must hold of mails that went out, whoever allowed them.</summary>
internal static class CapOracle
{
    /// <summary>The limits that a history breaks anywhere.</summary>
    public static HashSet<CapLimit> Broken(FrequencyCap cap, IReadOnlyList<Contact> contacts, DateTimeZone zone)
    {
        var broken = new HashSet<CapLimit>();
        if (cap.NonContractPerDay > 0 && contacts.GroupBy(contact => DstPolicy.ToDate(contact.At, zone)).Any(day => day.Count() > cap.NonContractPerDay))
        {
            broken.Add(CapLimit.NonContractPerDay);
        }

        var advertising = contacts.Where(contact => contact.Class == MessageClass.Advertising).ToList();
        if (advertising.Exists(last => InPeriod(cap, advertising, last.At) > cap.Advertising.Most))
        {
            broken.Add(CapLimit.AdvertisingPeriod);
        }

        return broken;
    }

    /// <summary>The limits that would be broken if the mail went out at a time.</summary>
    public static HashSet<CapLimit> BrokenBy(FrequencyCap cap, ContactHistory history, Contact wanted, Instant at, DateTimeZone zone) =>
        wanted.Class == MessageClass.Contract
            ? []
            : Broken(cap, [.. history.Contacts.Where(contact => contact.MessageId != wanted.MessageId), wanted with { At = at }], zone);

    private static int InPeriod(FrequencyCap cap, List<Contact> advertising, Instant end)
    {
        var within = advertising.Where(contact => contact.At <= end && end - contact.At < Duration.FromDays(cap.Advertising.Days));
        return cap.WithinJourney ? within.Count() : within.Select(contact => contact.Journey).Distinct(StringComparer.Ordinal).Count();
    }
}
