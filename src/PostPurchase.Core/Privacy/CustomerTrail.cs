using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>How far a <see cref="CustomerSearch"/> has come; the rule itself, without the reading.</summary>
internal sealed class CustomerTrail
{
    private readonly string? _givenAddress;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<OrderId> _orders = [];
    private readonly Queue<CustomerRef> _ahead = new();
    private readonly List<(string Address, OrderId Order, OrderIdentity Identity)> _seen = [];

    public CustomerTrail(CustomerRef given)
    {
        _givenAddress = given.Email is { Length: > 0 } email ? AddressForm.Of(email) : null;
        FollowId(given.Id);
        FollowAddress(_givenAddress);
    }

    /// <summary>The next id or address to look under; null when there is none.</summary>
    public CustomerRef? Next() => _ahead.TryDequeue(out var step) ? step : null;

    public void Own(OrderId order, OrderIdentity identity)
    {
        if (_orders.Add(order))
        {
            _names.UnionWith(identity.Names);
            FollowAddress(identity.Address);
        }
    }

    /// <summary>An order is registered under the id or address.</summary>
    public void Meet(CustomerRef step, OrderId order, OrderIdentity identity)
    {
        _seen.Add((step.Email ?? "", order, identity));
        if (step.Email is { } address && address == _givenAddress && identity.Address == address && identity.Id is { } id)
        {
            _met.Add(id);
        }
    }

    /// <summary>An event of the id or address names both.</summary>
    public void Meet(CustomerRef step, CustomerRef named)
    {
        if (step.Id is not null && named.Email is { Length: > 0 } email)
        {
            FollowAddress(AddressForm.Of(email));
        }
        else if (step.Email is not null && step.Email == _givenAddress && named.Id is { Length: > 0 } id)
        {
            _met.Add(id);
        }
    }

    /// <summary>All that is registered there has been met.</summary>
    public void Leave(CustomerRef step)
    {
        if (step.Email is not null && step.Email == _givenAddress && _met is { Count: 1 })
        {
            FollowId(_met.Single());
        }

        foreach (var (address, order, identity) in _seen)
        {
            if (IsOwn(address, identity))
            {
                Own(order, identity);
            }
        }
    }

    public FoundCustomer Found()
    {
        var shared = _seen
            .Where(seen => seen.Address.Length > 0 && seen.Address != _givenAddress)
            .Where(seen => seen.Identity.Address == seen.Address && !_orders.Contains(seen.Order))
            .Select(seen => seen.Address)
            .ToHashSet(StringComparer.Ordinal);
        return new FoundCustomer
        {
            Ids = [.. _ids],
            Addresses = [.. _addresses.Except(shared, StringComparer.Ordinal)],
            Shared = [.. shared],
            OtherIds = [.. _met.Except(_ids, StringComparer.Ordinal)],
            Orders = [.. _orders],
            Former = [.. _seen.Select(seen => seen.Order).Where(order => !_orders.Contains(order)).Distinct()],
            Names = [.. _names],
        };
    }

    /// <summary>An order that says nothing of its customer any more is whose it was.</summary>
    private bool IsOwn(string address, OrderIdentity identity) =>
        identity.Id is { } id && _ids.Contains(id)
        || (identity.Address == address && address.Length > 0 && (address == _givenAddress || identity.Id is null))
        || (identity is { Id: null, Address: null } && identity.Ever.All(customer => customer.Id is null || _ids.Contains(customer.Id)));

    private void FollowId(string? id)
    {
        if (id is { Length: > 0 } && _ids.Add(id))
        {
            _ahead.Enqueue(new CustomerRef(id, null));
        }
    }

    private void FollowAddress(string? address)
    {
        if (address is { Length: > 0 } && _addresses.Add(address))
        {
            _ahead.Enqueue(new CustomerRef(null, address));
        }
    }
}
