using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;

namespace PostPurchase.Core.Simulation;

/// <summary>What <see cref="ContactBook"/> keeps, for the addresses of one customer in memory.</summary>
internal sealed class CapMemory
{
    private readonly Dictionary<string, ContactHistory> _others = new(StringComparer.Ordinal);
    private string? _first;
    private ContactHistory _ofFirst = ContactHistory.Empty;
    private int _mails;

    /// <summary>Takes a place under the cap for a mail about to be sent, as far as there is one.</summary>
    public CapVerdict Reserve(string email, FrequencyCap cap, Contact wanted, DateTimeZone zone)
    {
        var address = AddressOf(email);
        var verdict = CapRule.Check(cap, HistoryOf(address), wanted, zone);
        if (verdict is CapVerdict.Allowed allowed)
        {
            Keep(address, allowed.After.Prune(wanted.At - ContactBook.ClockSkew, cap));
        }

        return verdict;
    }

    /// <summary>An id for one more mail; live ones are named by what they are about, which takes a hash.</summary>
    public Guid NextId() => new(++_mails, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Most customers have one address, written one way.</summary>
    private string AddressOf(string email) => email == _first ? email : AddressForm.Of(email);

    private ContactHistory HistoryOf(string address)
    {
        _first ??= address;
        return address == _first ? _ofFirst : _others.GetValueOrDefault(address, ContactHistory.Empty);
    }

    private void Keep(string address, ContactHistory history)
    {
        if (address == _first)
        {
            _ofFirst = history;
        }
        else
        {
            _others[address] = history;
        }
    }
}
