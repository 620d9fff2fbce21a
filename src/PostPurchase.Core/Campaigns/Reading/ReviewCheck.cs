using NodaTime;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>
/// Refuses review gating, which is asking only the satisfied for a review. The FTC counts it as deceptive ("Soliciting and Paying
/// for Online Reviews"), Google's policy on user contributions forbids it. Everybody is asked alike; a problem only delays it.
/// </summary>
internal static class ReviewCheck
{
    private const string AnswerPrefix = "answer.";

    private static readonly Period DefaultExpiry = Period.FromDays(7);

    /// <param name="fields">Where conditions that decide about a review request name their fields.</param>
    public static void Conditions(IEnumerable<TextNode> fields)
    {
        foreach (var field in fields.Where(field => field.Raw.StartsWith(AnswerPrefix, StringComparison.Ordinal)))
        {
            field.Refuse(
                $"Ob um eine Bewertung gebeten wird, darf nicht von „{field.Raw}“ abhängen: Nur Zufriedene zu fragen gilt der FTC als Irreführung und ist von Google verboten. Alle werden gleich gefragt; wer ein Problem gemeldet hat, später („holdLimit“).",
                $"Whether a review is asked for must not depend on “{field.Raw}”: asking only the satisfied is deceptive to the FTC and forbidden by Google. All are asked alike; who reported a problem is asked later (“holdLimit”).");
        }
    }

    /// <summary>A hold that lasted until the mail has expired would leave out those who complained.</summary>
    /// <param name="step">The step of the request or of what it reminds of.</param>
    /// <param name="expiryAt">Where its expiry stands; null for the default.</param>
    /// <param name="expiry">Null where it can't be read or is the default.</param>
    public static void HoldEnds(WrittenStep step, TextNode? expiryAt, Period? expiry)
    {
        if (step.HoldLimitAt is null)
        {
            step.At.Refuse(
                "Hier fehlt „holdLimit“: Wer ein Problem gemeldet hat, würde sonst nie um eine Bewertung gebeten, und nur Zufriedene zu fragen ist verboten. Üblich: \"P14D\".",
                "“holdLimit” is missing here: who reported a problem would never be asked for a review, and asking only the satisfied is forbidden. Usual: \"P14D\".");
        }
        else if (step.HoldLimit is { } hold && (expiryAt is null ? DefaultExpiry : expiry) is { } end && hold.ToDuration() >= end.ToDuration())
        {
            step.HoldLimitAt.Refuse(
                "„holdLimit“ muss kürzer sein als „expiry“ (ohne Angabe 7 Tage): Sonst verfällt die Bitte um Bewertung bei denen, die ein Problem gemeldet haben.",
                "“holdLimit” must be shorter than “expiry” (7 days where none is given): else the review request expires for those who reported a problem.");
        }
    }
}
