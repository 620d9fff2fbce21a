using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Campaigns;

/// <summary>What the body of a change says.</summary>
internal sealed record CampaignRequest
{
    private const int MaxBody = 16 * 1024;
    private const int MaxName = 100;
    private const int MaxNote = 2000;

    /// <summary>Who does it, as they name themselves; goes into the audit trail.</summary>
    public string? By { get; init; }

    public PublishPolicy? Policy { get; init; }

    public string? Note { get; init; }

    public int? Version { get; init; }

    /// <summary>Who does it; who does not say is whoever has the key.</summary>
    public string Name => string.IsNullOrWhiteSpace(By) ? "console" : By.Trim();

    /// <summary>The request, or what is wrong with it. An empty body is an empty request.</summary>
    public static async ValueTask<(CampaignRequest Request, ProblemHttpResult? Problem)> Read(
        HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return (new CampaignRequest(), Problem.TooLarge(MaxBody));
        }

        try
        {
            var read = body.IsEmpty ? new CampaignRequest() : JsonSerializer.Deserialize<CampaignRequest>(body.Span, CoreJson.Options);
            return read is null
                ? (new CampaignRequest(), Problem.BadMember("$", "The body must be a JSON object."))
                : (read, read.TooLong());
        }
        catch (JsonException cause)
        {
            return (new CampaignRequest(), Problem.BadMember(cause.Path ?? "$", "This can't be read."));
        }
    }

    private ProblemHttpResult? TooLong() =>
        By?.Length > MaxName ? Problem.BadMember("$.by", $"At most {MaxName} characters are taken.")
        : Note?.Length > MaxNote ? Problem.BadMember("$.note", $"At most {MaxNote} characters are taken.")
        : null;
}
