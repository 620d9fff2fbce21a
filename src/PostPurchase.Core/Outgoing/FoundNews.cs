using System.Collections.Immutable;
using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>News that a target may want, by reference.</summary>
/// <param name="KnownAt">When we knew; on record.</param>
internal sealed record FoundNews(string Type, Instant KnownAt, ImmutableSortedDictionary<string, string> Refs)
{
    /// <summary>The delivery to a target.</summary>
    public OutgoingDelivery To(OutgoingTarget target) => new()
    {
        Id = OutgoingId.Of(KnownAt, [target.Id, Type, .. Refs.SelectMany(pair => new[] { pair.Key, pair.Value })]),
        Type = Type,
        Target = target.Id,
        Refs = Refs,
    };
}
