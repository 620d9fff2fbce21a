using System.Runtime.InteropServices;
using NodaTime;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Counting;

/// <summary>Sums of facts by subject, period and measure. It does not matter in which order, and in which parts, they are added.</summary>
internal sealed class Sums
{
    private readonly Dictionary<string, Subtotal> _subjects = new(StringComparer.Ordinal);

    /// <summary>What was added, in an order that does not depend on that of adding.</summary>
    public IEnumerable<Tally> Tallies => _subjects.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.Write(entry.Key));

    public void Add(Fact fact, ResultDays days)
    {
        var slots = fact.At is { } at ? days.SlotsOf(at, fact) : [ResultDays.Now];
        foreach (var slot in slots)
        {
            Of(fact.Subject).Add(slot, fact.Measure, fact.Amount);
        }
    }

    public void Add(Tally tally, string? subject = null)
    {
        var total = Of(subject ?? tally.Subject);
        foreach (var (slot, measures) in tally.Slots)
        {
            foreach (var (measure, amount) in measures)
            {
                total.Add(slot, measure, amount);
            }
        }

        if (subject is null && tally is { Title: { } title, TitleAt: { } at })
        {
            total.Name(title, at);
        }
    }

    /// <summary>A product's title; the latest stands. One of which nothing is counted has none.</summary>
    public void Name(string subject, string title, Instant at)
    {
        if (_subjects.TryGetValue(subject, out var known))
        {
            known.Name(title, at);
        }
    }

    private Subtotal Of(string subject)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_subjects, subject, out _);
        return known ??= new Subtotal();
    }

    private sealed class Subtotal
    {
        private readonly Dictionary<string, Dictionary<string, decimal>> _slots = new(StringComparer.Ordinal);
        private (Instant At, string Title)? _name;

        public void Add(string slot, string measure, decimal amount)
        {
            ref var measures = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, slot, out _);
            measures ??= new Dictionary<string, decimal>(StringComparer.Ordinal);
            CollectionsMarshal.GetValueRefOrAddDefault(measures, measure, out _) += amount;
        }

        public void Name(string title, Instant at)
        {
            if (_name is not { } known || at > known.At || (at == known.At && string.CompareOrdinal(title, known.Title) > 0))
            {
                _name = (at, title);
            }
        }

        public Tally Write(string subject) => new()
        {
            Subject = subject,
            Title = _name?.Title,
            TitleAt = _name?.At,
            Slots = _slots.OrderBy(slot => slot.Key, StringComparer.Ordinal).ToDictionary(
                slot => slot.Key,
                IReadOnlyDictionary<string, decimal> (slot) =>
                    slot.Value.OrderBy(measure => measure.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal),
        };
    }
}
