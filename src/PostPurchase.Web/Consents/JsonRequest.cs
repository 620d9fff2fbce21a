using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Consents;

/// <summary>Reads a request's JSON body.</summary>
internal static class JsonRequest
{
    private const int MaxBody = 16 * 1024;

    /// <summary>The request, or what is wrong with it.</summary>
    public static async ValueTask<(T? Request, ProblemHttpResult? Problem)> Read<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (await RequestBody.Read(request, MaxBody, cancellation) is not { } body)
        {
            return (null, Problem.TooLarge(MaxBody));
        }

        try
        {
            return !body.IsEmpty && JsonSerializer.Deserialize<T>(body.Span, CoreJson.Options) is { } read
                ? (read, null)
                : (null, Problem.BadMember("$", "The body must be a JSON object."));
        }
        catch (JsonException cause)
        {
            return (null, Problem.BadMember(cause.Path ?? "$", "This can't be read."));
        }
    }
}
