using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Campaigns;

/// <summary>What the body of a change says.</summary>
internal sealed record CampaignRequest
{
    private const int MaxName = 100;
    private const int MaxNote = 2000;

    /// <summary>Who does it, as they name themselves; goes into the audit trail.</summary>
    public string? By { get; init; }

    public PublishPolicy? Policy { get; init; }

    public string? Note { get; init; }

    public int? Version { get; init; }

    /// <summary>Who does it, and when; who does not say is whoever has the key.</summary>
    public Signature Sign(HttpContext context, IClock clock) =>
        new(ConsoleKeyFilter.WhoAsks(context, string.IsNullOrWhiteSpace(By) ? null : By.Trim()).By ?? "console", clock.GetCurrentInstant());

    /// <summary>The request, or what is wrong with it. An empty body is an empty request.</summary>
    public static async ValueTask<(CampaignRequest Request, ProblemHttpResult? Problem)> Read(
        HttpRequest request, CancellationToken cancellation)
    {
        var (read, problem) = await JsonBody.Read<CampaignRequest>(request, cancellation);
        return (read, problem ?? read.TooLong());
    }

    private ProblemHttpResult? TooLong() =>
        By?.Length > MaxName ? Problem.BadMember("$.by", $"At most {MaxName} characters are taken.")
        : Note?.Length > MaxNote ? Problem.BadMember("$.note", $"At most {MaxNote} characters are taken.")
        : null;
}
