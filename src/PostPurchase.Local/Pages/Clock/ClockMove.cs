using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Local.Pages.Clock;

/// <summary>Where somebody wants the clock to stand.</summary>
internal abstract record ClockMove
{
    private ClockMove()
    {
    }

    internal sealed record To(Instant At) : ClockMove;

    /// <summary>It can't be understood, or leads back. <paramref name="Path"/> names the member at fault.</summary>
    internal sealed record Wrong(string Path, string Why) : ClockMove;

    private const string Shape = "The body must be a JSON object with either \"advance\", such as \"P1D\", or \"to\", such as \"2026-03-30T08:00:00Z\".";

    /// <summary>Reads <c>{"advance":"P1D"}</c> or <c>{"to":"…Z"}</c>.</summary>
    public static ClockMove Read(ReadOnlyMemory<byte> body, Instant now)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new Wrong("$", Shape);
            }

            var advance = Text(json.RootElement, "advance");
            var to = Text(json.RootElement, "to");
            return (advance, to) switch
            {
                ({ } period, null) => Advance(period, now),
                (null, { } moment) => MoveTo(moment, now),
                _ => new Wrong("$", Shape),
            };
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // A name or value with an escape of half a surrogate pair is valid JSON and no text.
            return new Wrong("$", Shape);
        }
    }

    /// <summary>By an ISO-8601 period of the UTC calendar; none of its parts leads back.</summary>
    public static ClockMove Advance(string text, Instant now)
    {
        var parsed = PeriodPattern.Roundtrip.Parse(text);
        if (!parsed.Success || HasNegativePart(parsed.Value))
        {
            return new Wrong("$.advance", "It must be an ISO-8601 period that is not negative, such as P1D or PT30M.");
        }

        try
        {
            return new To(now.InUtc().LocalDateTime.Plus(parsed.Value).InUtc().ToInstant());
        }
        catch (Exception tooFar) when (tooFar is OverflowException or ArgumentOutOfRangeException)
        {
            return new Wrong("$.advance", "The calendar ends before that, with the year 9999.");
        }
    }

    private static ClockMove MoveTo(string text, Instant now)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(text);
        return !parsed.Success ? new Wrong("$.to", "It must be a moment in UTC, such as 2026-03-30T08:00:00Z.")
            : parsed.Value < now ? new Wrong("$.to", $"The clock stands at {InstantPattern.ExtendedIso.Format(now)} and never goes back.")
            : new To(parsed.Value);
    }

    /// <summary>Null where there is no such member; empty, which is neither period nor moment, where it is no text.</summary>
    private static string? Text(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var member) ? null
        : member.ValueKind == JsonValueKind.String ? member.GetString()
        : "";

    private static bool HasNegativePart(Period period) =>
        period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 || period.Hours < 0
        || period.Minutes < 0 || period.Seconds < 0 || period.Milliseconds < 0 || period.Ticks < 0 || period.Nanoseconds < 0;
}
