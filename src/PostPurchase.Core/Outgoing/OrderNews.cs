using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime.Text;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Outgoing;

/// <summary>What of an order the shop's systems are told.</summary>
internal static class OrderNews
{
    /// <summary>All news of an order that did not come from a file of past orders.</summary>
    public static IEnumerable<FoundNews> In(LookedAt order)
    {
        var refs = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(NewsRefs.Order, order.Key.Order.Value);
        foreach (var recorded in order.Partition.Events)
        {
            if (recorded.Source != RecordedEvent.Import && TypeOf(recorded.Event) is { } type)
            {
                yield return new FoundNews(type, recorded.ReceivedAt, refs.Add(NewsRefs.Event, recorded.Id));
            }
        }

        foreach (var journey in order.Journeys)
        {
            foreach (var (step, record) in journey.Steps)
            {
                if (record.Progress == StepProgress.Sent)
                {
                    var mail = refs.Add(NewsRefs.Campaign, journey.Key).Add(NewsRefs.Step, step);
                    yield return new FoundNews(OutgoingTypes.MessageSent, record.At, mail);
                    if (record.Voucher is not null)
                    {
                        yield return new FoundNews(OutgoingTypes.VoucherIssued, record.At, mail);
                    }
                }
            }
        }
    }

    /// <summary>Null for events that nobody is told of: the shop's system knows of them, or they are nobody's business.</summary>
    public static string? TypeOf(OrderEvent happened) => happened switch
    {
        OrderEvent.AnswerGiven => OutgoingTypes.AnswerGiven,
        OrderEvent.CaseOpened => OutgoingTypes.CaseOpened,
        OrderEvent.CaseResolved => OutgoingTypes.CaseResolved,
        OrderEvent.ReturnRequested => OutgoingTypes.ReturnRequested,
        OrderEvent.WithdrawalDeclared => OutgoingTypes.WithdrawalDeclared,
        _ => null,
    };

    public static News Of(RecordedEvent recorded, string type) => new(type, recorded.Event.At, Data(recorded));

    public static News Of(OrderKey order, JourneyRecord journey, string step, StepRecord record) => new(
        OutgoingTypes.MessageSent,
        record.At,
        new JsonObject
        {
            ["order"] = order.Order.Value,
            ["message"] = record.MessageId?.ToString(),
            ["campaign"] = journey.Campaign,
            ["version"] = journey.Version,
            ["occasion"] = journey.Occasion,
            ["step"] = step.Split('|')[0],
            ["occurrence"] = step.Split('|', 2) is [_, var occurrence] ? occurrence : null,
            ["variant"] = record.Variant,
        });

    /// <summary>Null where the mail brought no voucher.</summary>
    public static News? Issued(OrderKey order, JourneyRecord journey, string step, StepRecord record) => record.Voucher is { } voucher
        ? new(
            OutgoingTypes.VoucherIssued,
            record.At,
            new JsonObject
            {
                ["order"] = order.Order.Value,
                ["message"] = record.MessageId?.ToString(),
                ["campaign"] = journey.Campaign,
                ["occasion"] = journey.Occasion,
                ["step"] = step.Split('|')[0],
                ["pool"] = voucher.Pool,
                ["code"] = voucher.Code,
                ["validBefore"] = InstantPattern.ExtendedIso.Format(voucher.End),
            })
        : null;

    private static JsonObject Data(RecordedEvent recorded)
    {
        JsonObject data = recorded.Event switch
        {
            OrderEvent.AnswerGiven answer => new() { ["question"] = answer.Question, ["value"] = answer.Value },
            OrderEvent.CaseOpened opened => new() { ["case"] = opened.CaseId, ["cause"] = opened.Cause, ["note"] = opened.Note },
            OrderEvent.CaseResolved resolved => new() { ["case"] = resolved.CaseId, ["by"] = resolved.By, ["note"] = resolved.Note },
            OrderEvent.ReturnRequested requested => new() { ["return"] = requested.ReturnId, ["lines"] = Lines(requested.Lines) },
            OrderEvent.WithdrawalDeclared declared => new()
            {
                ["withdrawal"] = declared.WithdrawalId,
                ["lines"] = Lines(declared.Lines),
                ["name"] = declared.Name,
                ["email"] = declared.Email,
                ["statement"] = declared.Statement,
            },
            var other => throw new InvalidOperationException($"No rule for {other.GetType().Name}."),
        };
        data["order"] = recorded.Event.OrderId.Value;
        data["event"] = recorded.Id;
        return data;
    }

    private static JsonArray Lines(IReadOnlyList<LineQuantity> lines) => new([.. lines.Select(Line)]);

    private static JsonObject Line(LineQuantity line) =>
        new() { ["id"] = line.Id, ["quantity"] = line.Quantity, ["reason"] = line.Reason };
}
