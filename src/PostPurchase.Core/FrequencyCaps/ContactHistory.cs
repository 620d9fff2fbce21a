using NodaTime;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>The mails to an address that the frequency cap still has to know of. Persisted.</summary>
/// <param name="Contacts">Oldest first, each mail once, no contract mails.</param>
public sealed record ContactHistory(IReadOnlyList<Contact> Contacts)
{
    /// <summary>A local day is this long at most: no zone has put its clocks back by more than a day.</summary>
    internal static readonly Duration LongestDay = Duration.FromDays(2);

    /// <summary>
    /// Contacts are remembered for so long in any case: that a mail has a place is also the record that it may have been sent, for
    /// whoever finds after a crash that its journey does not say. And a customer may ask for one mail a month at any time.
    /// </summary>
    internal static readonly Duration Remembered = Duration.FromDays(31);

    public static ContactHistory Empty { get; } = new([]);

    /// <summary>Without what has no bearing on mails at <paramref name="now"/> or later. A cap that is widened later can't bring it back.</summary>
    public ContactHistory Prune(Instant now, FrequencyCap cap)
    {
        var period = Duration.Max(cap.Advertising.Period, Remembered);
        List<Contact>? kept = null;
        for (var index = 0; index < Contacts.Count; index++)
        {
            var contact = Contacts[index];
            if (now - contact.At < period)
            {
                kept?.Add(contact);
            }
            else
            {
                kept ??= [.. Contacts.Take(index)];
            }
        }

        return kept is null ? this : new ContactHistory(kept);
    }

    /// <summary>Records a mail, in place of what is on record of the same mail.</summary>
    internal ContactHistory With(Contact wanted)
    {
        var after = new List<Contact>(Contacts.Count + 1);
        var place = 0;
        for (var index = 0; index < Contacts.Count; index++)
        {
            var contact = Contacts[index];
            if (contact.MessageId != wanted.MessageId)
            {
                after.Add(contact);
                place = contact.At <= wanted.At ? after.Count : place;
            }
        }

        after.Insert(place, wanted);
        return new ContactHistory(after);
    }

    /// <summary>When a mail goes, or went, out; null when it is not on record.</summary>
    internal Instant? TimeOf(Guid messageId)
    {
        for (var index = 0; index < Contacts.Count; index++)
        {
            if (Contacts[index].MessageId == messageId)
            {
                return Contacts[index].At;
            }
        }

        return null;
    }

    /// <summary>Forgets a mail; the same history when it is not on record.</summary>
    internal ContactHistory Without(Guid messageId)
    {
        var kept = Contacts.Where(contact => contact.MessageId != messageId).ToArray();
        return kept.Length == Contacts.Count ? this : new ContactHistory(kept);
    }

    public bool Equals(ContactHistory? other) => other is not null && Contacts.SequenceEqual(other.Contacts);

    public override int GetHashCode() => Contacts.Count == 0 ? 0 : HashCode.Combine(Contacts.Count, Contacts[^1]);
}
