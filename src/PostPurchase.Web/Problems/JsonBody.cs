using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Problems;

/// <summary>Reads the JSON object that a request brings.</summary>
internal static class JsonBody
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>The request, or what is wrong with it. An empty body is an empty request.</summary>
    public static async ValueTask<(T Request, ProblemHttpResult? Problem)> Read<T>(HttpRequest request, CancellationToken cancellation)
        where T : class, new()
    {
        if (await RequestBody.Read(request, MaxBytes, cancellation) is not { } body)
        {
            return (new T(), Problem.TooLarge(MaxBytes));
        }

        try
        {
            var read = body.IsEmpty ? new T() : JsonSerializer.Deserialize<T>(body.Span, CoreJson.Options);
            return read is null ? (new T(), Problem.BadMember("$", "The body must be a JSON object.")) : (read, null);
        }
        catch (JsonException cause)
        {
            return (new T(), Problem.BadMember(cause.Path ?? "$", "This can't be read."));
        }
    }
}
