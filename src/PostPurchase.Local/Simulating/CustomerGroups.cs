using System.Text;
using PostPurchase.Core.Customers;

namespace PostPurchase.Local.Simulating;

/// <summary>
/// Finds which entries are about the same customer: those that share an order, a customer id or an address, directly or through
/// others. Kept are 64-bit hashes of these alone, 24 bytes or so for each distinct one.
/// </summary>
internal sealed class CustomerGroups
{
    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<int> _parents = [];
    private int[] _groups = [];

    /// <summary>Takes in what an entry names.</summary>
    /// <returns>The entry's place; its group is known when all entries were taken in.</returns>
    public int Join(PastEntry entry)
    {
        var place = -1;
        foreach (var name in NamesOf(entry))
        {
            place = place < 0 ? PlaceOf(name) : Unite(place, PlaceOf(name));
        }

        return place;
    }

    /// <summary>All entries were taken in; from now on groups are only read, and by several threads at once.</summary>
    public void Complete() => _groups = [.. Enumerable.Range(0, _parents.Count).Select(GroupOf)];

    /// <summary>The group of a place; equal for entries that belong together.</summary>
    public int GroupOf(int place)
    {
        if (_groups.Length > 0)
        {
            return _groups[place];
        }

        while (_parents[place] != place)
        {
            _parents[place] = _parents[_parents[place]];
            place = _parents[place];
        }

        return place;
    }

    private static IEnumerable<string> NamesOf(PastEntry entry)
    {
        if (entry.Order is { } order)
        {
            yield return "order\n" + order.Value;
        }

        foreach (var described in entry.OrderEvents.OfType<Core.Orders.OrderEvent.Placed>().Select(placed => placed.Order))
        {
            foreach (var name in NamesOf(described.Customer?.Id, described.Email))
            {
                yield return name;
            }
        }

        foreach (var customer in entry.CustomerEvents.Select(happened => happened.Customer))
        {
            foreach (var name in NamesOf(customer.Id, customer.Email))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> NamesOf(string? id, string? email)
    {
        if (id is { Length: > 0 })
        {
            yield return "id\n" + id;
        }

        if (email is { Length: > 0 })
        {
            yield return "mail\n" + AddressForm.Of(email);
        }
    }

    private int PlaceOf(string name)
    {
        var hash = BitConverter.ToUInt64(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        if (!_places.TryGetValue(hash, out var place))
        {
            place = _parents.Count;
            _places.Add(hash, place);
            _parents.Add(place);
        }

        return GroupOf(place);
    }

    private int Unite(int one, int other)
    {
        var (low, high) = (Math.Min(GroupOf(one), GroupOf(other)), Math.Max(GroupOf(one), GroupOf(other)));
        _parents[high] = low;
        return low;
    }
}
