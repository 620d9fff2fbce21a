using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Chaos;

/// <summary>Holds the mails of a run against the model.</summary>
/// <param name="orders">All of the run.</param>
/// <param name="looks">The moments that the host's clock showed when it looked, one after the other; null: each at which anything was due.</param>
internal sealed class ChaosCheck(IReadOnlyList<ChaosOrder> orders, IReadOnlyList<Instant>? looks = null)
{
    private readonly Dictionary<(string Order, string Step), int> _seen = [];
    private readonly Dictionary<string, ChaosOrder> _byId = orders.ToDictionary(order => order.Id, StringComparer.Ordinal);
    private readonly List<string> _early = [];
    private readonly List<string> _withoutBasis = [];

    /// <summary>The longest that a mail was late.</summary>
    public Duration Latest { get; private set; }

    public IReadOnlyList<string> Early => _early;

    /// <summary>Mails to somebody who had objected, or of a step that nobody was to be sent.</summary>
    public IReadOnlyList<string> WithoutBasis => _withoutBasis;

    public int Mails => _seen.Values.Sum();

    public IReadOnlyList<string> Lost =>
        [.. orders.SelectMany(order => order.Due.Values.Where(mail => mail.ComesAt(looks) && !_seen.ContainsKey((order.Id, mail.Step))).Select(mail => $"{order.Id} {mail.Step}"))];

    /// <summary>Mails that are not to be sent because no look came in their time.</summary>
    public int JumpedOver => orders.Sum(order => order.Due.Values.Count(mail => !mail.ComesAt(looks)));

    public IReadOnlyList<string> Doubled =>
        [.. _seen.Where(pair => pair.Value > 1).Select(pair => $"{pair.Key.Order} {pair.Key.Step} × {pair.Value}")];

    /// <summary>Reads the host's mailbox.</summary>
    public async Task Read(HostProcess host)
    {
        await using var json = await host.Client.GetStreamAsync(new Uri("/mailbox/messages", UriKind.Relative));
        await foreach (var mail in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(json))
        {
            Add(mail.GetProperty("order").GetString() ?? "", mail.GetProperty("step").GetString() ?? "", mail.GetProperty("sentAt").GetString() ?? "");
        }
    }

    private void Add(string order, string step, string sentAt) => Add(order, step, InstantPattern.ExtendedIso.Parse(sentAt).Value);

    public void Add(string order, string step, Instant at)
    {
        _seen[(order, step)] = _seen.GetValueOrDefault((order, step)) + 1;
        if (!_byId.TryGetValue(order, out var known) || !known.Due.TryGetValue(step, out var mail) || !mail.ComesAt(looks))
        {
            _withoutBasis.Add($"{order} {step} at {at}");
        }
        else if (at < mail.At)
        {
            _early.Add($"{order} {step} at {at} instead of {mail.At}");
        }
        else
        {
            Latest = Duration.Max(Latest, at - mail.At);
        }
    }
}
