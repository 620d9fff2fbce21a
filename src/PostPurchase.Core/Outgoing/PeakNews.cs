using System.Text.Json.Nodes;
using NodaTime.Text;
using PostPurchase.Core.Quotas.Forecasting;

namespace PostPurchase.Core.Outgoing;

/// <summary>What the shop's systems are told of a day on which not all mails fit.</summary>
internal static class PeakNews
{
    public static News Of(PeakWarning warning) => new(
        OutgoingTypes.SendingPeakAhead,
        warning.FoundAt,
        new JsonObject
        {
            ["date"] = LocalDatePattern.Iso.Format(warning.Date),
            ["late"] = warning.Parts.Sum(part => part.Late),
            ["expired"] = warning.Parts.Sum(part => part.Expired),
            ["mails"] = new JsonArray([.. warning.Parts.Select(Of)]),
        });

    private static JsonObject Of(LateMails mails)
    {
        var part = new JsonObject
        {
            ["class"] = mails.Class.ToString().ToLowerInvariant(),
            ["campaign"] = mails.Campaign,
            ["late"] = mails.Late,
            ["expired"] = mails.Expired,
        };
        if (mails.Until is { } until)
        {
            part["until"] = InstantPattern.ExtendedIso.Format(until);
        }

        return part;
    }
}
