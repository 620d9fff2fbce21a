using NodaTime;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Vouchers;

/// <summary>A batch of codes in the JSON API, without the codes.</summary>
internal sealed record BatchDocument(int Number, Instant MadeAt, int Codes, Instant? RegisteredAt, string? RegisteredBy)
{
    public static BatchDocument Of(CodeBatch batch) =>
        new(batch.Number, batch.MadeAt, batch.Codes.Count, batch.RegisteredAt, batch.RegisteredBy);
}
