using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using PostPurchase.Core.Cases;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Cases;

/// <summary>What the body of a request about a case says.</summary>
internal sealed record CaseRequest
{
    private const int MaxName = 100;
    private const int MaxNote = 2000;

    /// <summary>Who does it, as they name themselves; who does not say is whoever has the key.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }

    /// <summary>What is to be done now, or what is wrong with the request.</summary>
    public static async ValueTask<(SupportAct Act, ProblemHttpResult? Problem)> Read(
        HttpRequest request, Instant now, CancellationToken cancellation)
    {
        var (read, problem) = await JsonBody.Read<CaseRequest>(request, cancellation);
        var act = new SupportAct(NotBlank(read.By) ?? "support", NotBlank(read.Note), now);
        return (act, problem ?? TooLong(act));
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ProblemHttpResult? TooLong(SupportAct act) =>
        act.By.Length > MaxName ? Problem.BadMember("$.by", $"At most {MaxName} characters are taken.")
        : act.Note?.Length > MaxNote ? Problem.BadMember("$.note", $"At most {MaxNote} characters are taken.")
        : null;
}
