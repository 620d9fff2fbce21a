using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Web.Orders;

/// <summary>One occurrence of a step in the JSON API. Members that always stand there are null where there is nothing to say.</summary>
internal sealed record StepDocument(
    string Id,
    string? Occurrence,
    StepStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Instant? DueAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Instant? SentAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Rule? Reason,
    string Explanation,
    Guid? MessageId,
    SentVoucher? Voucher)
{
    /// <summary>The request with which support sent the mail once more; absent for the mail itself.</summary>
    public string? Again { get; init; }

    public static StepDocument Of(StepView step) =>
        new(step.Id, step.Occurrence, step.Status, step.DueAt, step.SentAt, step.Reason, step.Explanation, step.MessageId, step.Voucher) { Again = step.Again };
}
