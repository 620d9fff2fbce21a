using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Intake.Silence;

namespace PostPurchase.Core.Outgoing;

/// <summary>What the shop's systems are told of webhooks that stay away.</summary>
internal static class SilenceNews
{
    /// <param name="silence">As it is on record.</param>
    /// <param name="since">Which silence the news are of, in milliseconds since 1970.</param>
    /// <param name="type">That it began, or that it ended.</param>
    /// <param name="now">The moment of sending.</param>
    /// <returns>Null where another silence is on record by now.</returns>
    public static News? Of(SilenceRecord silence, string since, string type, Instant now)
    {
        if (silence.LastAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) != since)
        {
            return null;
        }

        var data = new JsonObject { ["platform"] = silence.Platform, ["lastAt"] = InstantPattern.ExtendedIso.Format(silence.LastAt) };
        if (type == OutgoingTypes.IntakeSilent)
        {
            data["badSignatures"] = silence.BadSignatures;
            return new News(type, silence.FoundAt, data);
        }

        return new News(type, silence.EndedAt ?? now, data);
    }
}
