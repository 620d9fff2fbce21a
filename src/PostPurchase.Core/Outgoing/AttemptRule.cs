using System.Globalization;
using NodaTime;
using PostPurchase.Core.Running;

namespace PostPurchase.Core.Outgoing;

/// <summary>
/// Judges attempts as Standard Webhooks 1.0.0 has it ("Delivering webhooks"): 2xx is good and all else is not, redirects included;
/// 410 ends the target; 429, 502 and 504 ask for less, and so does 503 (RFC 9110, 15.6.4). Delays are those of its example, each up to a
/// tenth longer, so that a target that was down does not get all at once what it missed.
/// </summary>
internal static class AttemptRule
{
    private const int Gone = 410;

    /// <summary>Before each attempt, counted from the one before.</summary>
    private static readonly Duration[] Delays =
    [
        Duration.Zero, Duration.FromSeconds(5), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2),
        Duration.FromHours(5), Duration.FromHours(10), Duration.FromHours(14), Duration.FromHours(20), Duration.FromHours(24),
    ];

    private static readonly Duration Rest = Duration.FromMinutes(1);

    /// <summary>Who does not answer at all keeps many attempts waiting at once.</summary>
    private static readonly Duration RestAfterTimeout = Duration.FromSeconds(30);

    private static readonly Duration LongestRest = Duration.FromHours(24);

    /// <param name="round">Which attempt it was, from one.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="id">Of the delivery.</param>
    /// <param name="now">The moment of the attempt.</param>
    public static AttemptVerdict Judge(int round, OutgoingAnswer answer, string id, Instant now)
    {
        if (answer is OutgoingAnswer.Answered { Status: >= 200 and < 300 })
        {
            return new AttemptVerdict(OutgoingState.Delivered);
        }

        if (answer is OutgoingAnswer.Answered { Status: Gone })
        {
            return new AttemptVerdict(OutgoingState.Failed, Gone: true);
        }

        var rest = RestAfter(answer, now);
        if (round >= Delays.Length)
        {
            return new AttemptVerdict(OutgoingState.Failed, RestUntil: rest);
        }

        var next = now + Delays[round];
        var name = string.Create(CultureInfo.InvariantCulture, $"{id}|{round}");
        return new AttemptVerdict(OutgoingState.Pending, Spread.After(now, rest > next ? rest.Value : next, name), rest);
    }

    private static Instant? RestAfter(OutgoingAnswer answer, Instant now) => answer switch
    {
        OutgoingAnswer.Answered { Status: 429 or 502 or 503 or 504 } slow =>
            Instant.Min(now + LongestRest, Instant.Max(slow.RetryAfter ?? now + Rest, now)),
        OutgoingAnswer.TimedOut => now + RestAfterTimeout,
        _ => null,
    };
}
