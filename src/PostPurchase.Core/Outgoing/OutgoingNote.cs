using System.Text.Json;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outgoing;

/// <summary>Which news of an order were looked at for which target, by the deliveries' ids. Persisted with the order.</summary>
internal sealed record OutgoingNote(IReadOnlyList<string> Seen)
{
    public static IReadOnlyList<string> In(Row? row) =>
        row is not null && JsonSerializer.Deserialize<OutgoingNote>(row.Data.Span, CoreJson.Options) is { } note ? note.Seen : [];
}
