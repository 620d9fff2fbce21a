using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Acting;

/// <summary>What the body of a request about a journey says.</summary>
internal sealed record ActRequest
{
    private const int MaxText = 200;
    private const int MaxNote = 2000;

    /// <summary>Who does it, as they name themselves; who does not say is whoever has the key.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }

    /// <summary>The step, where the act is about one.</summary>
    public string? Step { get; init; }

    /// <summary>The parcel, return or product; without it the step, however often it runs.</summary>
    public string? Occurrence { get; init; }

    /// <summary>Which of the campaign's occasions the journey is about.</summary>
    public string? Occasion { get; init; }

    /// <summary>Names the request, so that one that comes twice is one.</summary>
    public string? Request { get; init; }

    /// <summary>True: say what would change, and do nothing.</summary>
    public bool Preview { get; init; }

    public SupportAct Act(Instant now) => new(Known(By) ?? "support", Known(Note), now);

    public ActWish Wish(JourneyAct act, string campaign) => new(act, campaign, Known(Occasion), Known(Step), Known(Occurrence), Known(Request));

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public ProblemHttpResult? Check(JourneyAct act) =>
        TooLong("$.by", By, MaxText) ?? TooLong("$.note", Note, MaxNote) ?? TooLong("$.step", Step, MaxText)
        ?? TooLong("$.occurrence", Occurrence, MaxText) ?? TooLong("$.occasion", Occasion, MaxText)
        ?? (Wish(act, "") is var wish && wish.IsComplete ? null
            : wish.IsOfStep && wish.Step is null ? Problem.BadMember("$.step", "The step is missing.")
            : !wish.IsOfStep && wish.Step is not null ? Problem.BadMember("$.step", "This is about all of the journey: name no step.")
            : Problem.BadMember("$.request", "A name of 1 to 64 letters, digits, - and _ is needed, another one for each request."));

    private static ProblemHttpResult? TooLong(string path, string? text, int most) =>
        text?.Length > most ? Problem.BadMember(path, $"At most {most} characters are taken.") : null;

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
