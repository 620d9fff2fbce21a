using PostPurchase.Core.Intake;

namespace PostPurchase.Web.Intake;

/// <summary>What became of reading a payload again, in the JSON API.</summary>
/// <param name="Result"><c>accepted</c>, <c>duplicate</c>, <c>ignored</c>, <c>ping</c>, <c>malformed</c> or <c>impossible</c>.</param>
/// <param name="Path">Of what is still malformed.</param>
/// <param name="Why">Why it is impossible.</param>
internal sealed record ReplayDocument(string Result, string? Path = null, string? Problem = null, ReplayObstacle? Why = null)
{
    /// <summary>Null for one that is not in the list.</summary>
    public static ReplayDocument? Of(Replayed replayed) => replayed switch
    {
        Replayed.Understood understood => new ReplayDocument(Word(understood.Outcome)),
        Replayed.StillMalformed still => new ReplayDocument("malformed", still.Path, still.Problem),
        Replayed.Impossible impossible => new ReplayDocument("impossible", Why: impossible.Why),
        _ => null,
    };

    private static string Word(IntakeResult outcome) => outcome switch
    {
        IntakeResult.Accepted => "accepted",
        IntakeResult.Duplicate => "duplicate",
        IntakeResult.Ignored => "ignored",
        IntakeResult.Ping => "ping",
        _ => throw new InvalidOperationException($"No word for {outcome}."),
    };
}
