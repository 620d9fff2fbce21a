namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What support wants to do about a journey.</summary>
/// <param name="Act">What.</param>
/// <param name="Campaign">The journey's campaign.</param>
/// <param name="Occasion">Which of the campaign's occasions; null for a journey about the order itself.</param>
/// <param name="Step">The step; null where all of the journey is meant.</param>
/// <param name="Occurrence">The parcel, return or product, for steps that run once for each.</param>
/// <param name="Request">Names the wish, so that asking twice is asking once; needed to send again.</param>
public sealed record ActWish(JourneyAct Act, string Campaign, string? Occasion, string? Step, string? Occurrence, string? Request)
{
    private const int MaxRequest = 64;

    /// <summary>Whether the act is about one step.</summary>
    public bool IsOfStep => Act is not (JourneyAct.Stop or JourneyAct.Continue);

    /// <summary>Whether all is said that the act needs.</summary>
    public bool IsComplete => (Step is { Length: > 0 }) == IsOfStep && (Request is null ? Act != JourneyAct.Resend : IsName(Request));

    private static bool IsName(string request) =>
        request.Length is > 0 and <= MaxRequest && request.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
