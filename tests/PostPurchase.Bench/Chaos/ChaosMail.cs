using NodaTime;

namespace PostPurchase.Bench.Chaos;

/// <summary>A mail that an order must bring, unless somebody objects before it is due.</summary>
/// <param name="NeedsBasis">Not owed, and no service: an objection ends it.</param>
/// <param name="Within">How long it is worth sending; whoever looks later leaves it out. Null: longer than anything here lasts.</param>
internal sealed record ChaosMail(string Step, Instant At, bool NeedsBasis = false, Duration? Within = null)
{
    /// <summary>Whether a host that looked at these moments had to send it: what counts is its first look after the mail was due.</summary>
    /// <param name="looks">Null: at each moment at which anything was due.</param>
    public bool ComesAt(IReadOnlyList<Instant>? looks)
    {
        if (Within is not { } within || looks is null)
        {
            return true;
        }

        var first = looks.Where(look => look >= At).Take(1).ToList();
        return first is [var seen] && seen <= At + within;
    }
}
