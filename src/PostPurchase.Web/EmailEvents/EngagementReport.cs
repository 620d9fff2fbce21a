using System.Text.Json;
using PostPurchase.Core.Deliverability;

namespace PostPurchase.Web.EmailEvents;

/// <summary>Reads who opened or clicked. The link is not kept: it carries a signed token.</summary>
internal static class EngagementReport
{
    /// <summary>Null where it has no time or is of another kind.</summary>
    public static MailReport? Read(Guid message, JsonElement happened, JsonElement data)
    {
        if (EventText.Time(happened, data, "userActionTimeStamp") is not { } at)
        {
            return null;
        }

        // The documentation writes "View", its example "view".
        return EventText.Of(data, "engagementType")?.ToLowerInvariant() switch
        {
            "view" => new MailReport.Opened { MessageId = message, At = at },
            "click" => new MailReport.Clicked { MessageId = message, At = at },
            _ => null,
        };
    }
}
