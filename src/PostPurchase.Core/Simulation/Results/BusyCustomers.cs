using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Simulation.Results;

/// <summary>Finds the customers who would hear from us most often, in bounded memory.</summary>
/// <param name="secret">Hashes the addresses of customers without an id, so that nobody can guess them.</param>
public sealed class BusyCustomers(byte[] secret)
{
    public const int Kept = 100;
    private const int HashCharacters = 12;

    private static readonly Duration Month = Duration.FromDays(30);

    private readonly List<(Instant At, MessageClass Class)> _mails = [];
    private readonly List<BusyCustomer> _busiest = [];

    /// <summary>The busiest first.</summary>
    public IReadOnlyList<BusyCustomer> Busiest => [.. Ranked(_busiest)];

    internal void Take(in Outcome sent) => _mails.Add((sent.At, sent.Step.Class));

    /// <summary>All mails of a customer were taken.</summary>
    internal void EndCustomer(CustomerPast customer)
    {
        if (_mails.Count > 0)
        {
            _mails.Sort((one, other) => one.At.CompareTo(other.At));
            var most = MostInMonth(_ => true);
            if (_busiest.Count < Kept * 2 || most >= _busiest[Kept - 1].MostInMonth)
            {
                _busiest.Add(new BusyCustomer(
                    NameOf(customer), customer.Orders.Count, _mails.Count, most, MostInMonth(mail => mail.Class != MessageClass.Contract)));
                Trim();
            }

            _mails.Clear();
        }
    }

    internal void Add(BusyCustomers other)
    {
        _busiest.AddRange(other._busiest);
        Trim();
    }

    private static IEnumerable<BusyCustomer> Ranked(IEnumerable<BusyCustomer> customers) => customers
        .OrderByDescending(customer => customer.MostInMonth)
        .ThenByDescending(customer => customer.Mails)
        .ThenBy(customer => customer.Name, StringComparer.Ordinal)
        .Take(Kept);

    private void Trim()
    {
        if (_busiest.Count > Kept * 2)
        {
            var kept = Ranked(_busiest).ToList();
            _busiest.Clear();
            _busiest.AddRange(kept);
        }
    }

    private int MostInMonth(Func<(Instant At, MessageClass Class), bool> counts)
    {
        var times = _mails.Where(counts).Select(mail => mail.At).ToList();
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= Month)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private string NameOf(CustomerPast customer)
    {
        var orders = customer.Orders.SelectMany(order => order.Events).OfType<OrderEvent.Placed>().Select(placed => placed.Order).ToList();
        if (orders.Select(order => order.Customer?.Id).FirstOrDefault(id => id is { Length: > 0 }) is { } known)
        {
            return known;
        }

        var address = orders.Select(order => order.Email).FirstOrDefault(email => email is { Length: > 0 }) ?? customer.Orders[0].Id.Value;
        var hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(AddressForm.Of(address)));
        return "#" + Convert.ToHexStringLower(hash)[..HashCharacters];
    }
}
