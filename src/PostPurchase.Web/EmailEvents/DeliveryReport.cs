using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using PostPurchase.Core.Deliverability;

namespace PostPurchase.Web.EmailEvents;

/// <summary>Reads what became of a mail.</summary>
internal static partial class DeliveryReport
{
    private const int LongestAddress = 320;
    private const int LongestStatus = 30;

    /// <summary>Null where it has no time or no status.</summary>
    public static MailReport? Read(Guid message, JsonElement happened, JsonElement data)
    {
        // The documented spelling; the class of the .NET SDK writes it otherwise, and so may the service one day.
        var time = EventText.Time(happened, data, "deliveryAttemptTimeStamp");
        var status = Word(EventText.Of(data, "status"));
        if (time is not { } at || status.Length == 0)
        {
            return null;
        }

        // An expanded distribution list is delivered to its members.
        return status is "delivered" or "expanded"
            ? new MailReport.Delivered { MessageId = message, At = at }
            : Failed(message, at, status, data);
    }

    /// <summary>Words may be added to the list; what is neither known as final nor as delivered stops no mail.</summary>
    private static MailReport.Failed Failed(Guid message, Instant at, string status, JsonElement data)
    {
        var told = EventText.Of(EventText.Member(data, "deliveryStatusDetails"), "statusMessage") ?? "";
        var recipient = EventText.Of(data, "recipient")?.Trim();
        return new()
        {
            MessageId = message,
            At = at,
            Status = status,
            Code = Codes().Match(told) is { Success: true } codes ? codes.Value.Replace('-', ' ') : null,
            Permanent = status is "bounced" or "suppressed",
            Recipient = recipient is { Length: > 0 and <= LongestAddress } ? recipient : null,
        };
    }

    private static string Word(string? status)
    {
        var letters = (status ?? "").Where(char.IsAsciiLetter).Take(LongestStatus).ToArray();
        return new string(letters).ToLowerInvariant();
    }

    // A reply code and an enhanced status code (RFC 5321 section 4.2, RFC 3463), such as "550 5.1.1"; the text around them may name
    // the address and is not kept.
    [GeneratedRegex(@"\b[45][0-9]{2}[ -][45]\.[0-9]{1,3}\.[0-9]{1,3}\b|\b[45]\.[0-9]{1,3}\.[0-9]{1,3}\b|\b[45][0-9]{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Codes();
}
