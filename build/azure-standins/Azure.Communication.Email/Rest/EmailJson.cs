using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>A mail in the service's JSON; what is empty is left out.</summary>
internal static class EmailJson
{
    public static byte[] Write(EmailMessage email)
    {
        ArgumentNullException.ThrowIfNull(email);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            WriteHeaders(json, email.Headers);
            json.WriteString("senderAddress", email.SenderAddress);
            WriteContent(json, email.Content);
            json.WriteStartObject("recipients");
            WriteAddresses(json, "to", email.Recipients.To);
            WriteAddresses(json, "cc", email.Recipients.CC);
            WriteAddresses(json, "bcc", email.Recipients.BCC);
            json.WriteEndObject();
            WriteAddresses(json, "replyTo", email.ReplyTo);
            if (email.UserEngagementTrackingDisabled is { } disabled)
            {
                json.WriteBoolean("userEngagementTrackingDisabled", disabled);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteHeaders(Utf8JsonWriter json, IDictionary<string, string> headers)
    {
        if (headers.Count == 0)
        {
            return;
        }

        json.WriteStartObject("headers");
        foreach (var (name, value) in headers)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, EmailContent content)
    {
        json.WriteStartObject("content");
        json.WriteString("subject", content.Subject);
        WriteText(json, "plainText", content.PlainText);
        WriteText(json, "html", content.Html);
        json.WriteEndObject();
    }

    private static void WriteAddresses(Utf8JsonWriter json, string name, IList<EmailAddress> addresses)
    {
        if (addresses.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var address in addresses)
        {
            json.WriteStartObject();
            json.WriteString("address", address.Address);
            WriteText(json, "displayName", address.DisplayName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }
}
