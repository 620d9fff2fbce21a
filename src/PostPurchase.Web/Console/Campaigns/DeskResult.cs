using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>What the desk answers, as the page that follows.</summary>
internal static class DeskResult
{
    /// <param name="path">Where it goes on.</param>
    /// <param name="done">What is said there when it was done.</param>
    public static IResult After(ConsoleVisit visit, DeskAnswer answer, string path, string done) => answer switch
    {
        DeskAnswer.Done or DeskAnswer.Saved => ConsoleResult.Done(visit, path, done),
        DeskAnswer.Published { Wave: null } => ConsoleResult.Done(visit, path, done + "-keep"),
        DeskAnswer.Published => ConsoleResult.Done(visit, path, done),
        DeskAnswer.DraftChanged or DeskAnswer.NoDraft => ConsoleResult.Done(visit, path, "changed"),
        DeskAnswer.UnknownCampaign or DeskAnswer.UnknownVersion or DeskAnswer.UnknownStep => ConsoleResult.NotFound(visit),
        DeskAnswer.Invalid invalid => Problems(visit, path, invalid.Problems),
        DeskAnswer.NoBasis missing => Problems(visit, path, missing.Problems),
        DeskAnswer.NoPool unknown => Problems(visit, path, [.. unknown.Gaps.Select(gap => gap.In(visit.Language))]),
        _ => throw new InvalidOperationException($"No answer to {answer}."),
    };

    /// <summary>Who changes it, as the audit trail names them.</summary>
    public static Signature Signature(ConsoleVisit visit) => new(visit.User.Name, visit.Now);

    public static IResult Problems(ConsoleVisit visit, string path, IReadOnlyList<PostPurchase.Core.Campaigns.Reading.CampaignProblem> problems) =>
        Faults(visit, path, [.. problems.Select(problem => $"{problem.Path}: {problem.Message}")]);

    public static IResult Faults(ConsoleVisit visit, string path, IReadOnlyList<string> problems) => ConsoleResult.Page<FaultsPage>(
        visit, StatusCodes.Status422UnprocessableEntity, (nameof(FaultsPage.Back), path), (nameof(FaultsPage.Problems), problems));
}
