using System.Text.Json;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Simulation;

namespace PostPurchase.Local.Simulating;

/// <summary>
/// Collects a file's entries and gives them back customer by customer. Few stay in memory; more go into a temporary file first, and
/// from there, when it is known who belongs together, into one for each part of the customers. One part at a time is in memory then.
/// </summary>
/// <param name="folder">For temporary files.</param>
/// <param name="keptInMemory">How many entries are few.</param>
internal sealed class PastOrderPile(string folder, int keptInMemory = PastOrderPile.Few) : IDisposable
{
    private const int Few = 20_000;
    private const int EntriesPerPart = 10_000;
    private const int MostParts = 200;

    private readonly CustomerGroups _groups = new();
    private List<(int Place, PastEntry Entry)> _kept = [];
    private SpillFile? _spill;
    private SpillFile[] _parts = [];
    private long _count;

    /// <summary>How many parts there are, at least two: each can be worked on by itself.</summary>
    public int Parts { get; private set; } = 2;

    public void Add(PastEntry entry)
    {
        var place = _groups.Join(entry);
        if (place < 0)
        {
            return;
        }

        _count++;
        if (_spill is null && _kept.Count < keptInMemory)
        {
            _kept.Add((place, entry));
            return;
        }

        if (_spill is null)
        {
            _spill = new SpillFile(Path.Combine(folder, "entries"));
            _kept.ForEach(kept => _spill.Write(kept.Place, Json(kept.Entry)));
            _kept = [];
        }

        _spill.Write(place, Json(entry));
    }

    /// <summary>All entries were added.</summary>
    public void Complete()
    {
        _groups.Complete();
        if (_spill is null)
        {
            return;
        }

        Parts = (int)Math.Clamp(_count / EntriesPerPart, Parts, MostParts);
        _parts = [.. Enumerable.Range(0, Parts).Select(part => new SpillFile(Path.Combine(folder, $"part-{part}")))];
        foreach (var (place, json) in _spill.Read())
        {
            _parts[_groups.GroupOf(place) % Parts].Write(place, json);
        }

        _spill.Dispose();
        _spill = null;
        foreach (var part in _parts)
        {
            part.Complete();
        }
    }

    /// <summary>The customers of one part. Parts may be read by several threads at once.</summary>
    public IEnumerable<CustomerPast> Customers(int part)
    {
        var entries = _parts.Length == 0
            ? _kept.Where(kept => _groups.GroupOf(kept.Place) % Parts == part)
            : _parts[part].Read().Select(read => (read.Place, Entry(read.Json)));
        return entries
            .GroupBy(entry => _groups.GroupOf(entry.Place), entry => entry.Item2)
            .Select(group => Customer([.. group]));
    }

    public void Dispose()
    {
        _spill?.Dispose();
        foreach (var part in _parts)
        {
            part.Dispose();
        }
    }

    private static CustomerPast Customer(List<PastEntry> entries)
    {
        var orders = entries
            .Where(entry => entry.Order is not null)
            .GroupBy(entry => entry.Order ?? default, entry => entry.OrderEvents)
            .Select(order => new OrderPast(order.Key, [.. order.SelectMany(events => events)]))
            .ToList();
        return new CustomerPast(orders, [.. entries.SelectMany(entry => entry.CustomerEvents)]);
    }

    private static byte[] Json(PastEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, CoreJson.Options);

    private static PastEntry Entry(byte[] json) => JsonSerializer.Deserialize<PastEntry>(json, CoreJson.Options)
        ?? throw new InvalidOperationException("A temporary file has an empty entry.");
}
