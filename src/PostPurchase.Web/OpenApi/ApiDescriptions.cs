using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace PostPurchase.Web.OpenApi;

/// <summary>Puts what <see cref="ApiOperations"/> says to the routes.</summary>
internal static class ApiDescriptions
{
    /// <summary>Where the API's routes begin.</summary>
    public const string Root = "/api/shops/{shop}";

    public const string AnyMedia = "*/*";

    private const string ProblemMedia = "application/problem+json";

    /// <summary>Describes all routes of a group.</summary>
    public static void Describe(IEndpointConventionBuilder api) => api.Add(route =>
    {
        var path = (route as RouteEndpointBuilder)?.RoutePattern.RawText ?? "";
        var methods = route.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? [];
        if (Find(path, methods) is { } operation)
        {
            Add(route, operation);
        }
    });

    public static ApiOperation? Find(string path, IReadOnlyList<string> methods) => ApiOperations.All.FirstOrDefault(operation =>
        Root + operation.Path == path.TrimEnd('/') && methods.Contains(operation.Method, StringComparer.Ordinal));

    private static void Add(EndpointBuilder route, ApiOperation operation)
    {
        route.Metadata.Add(operation);
        route.Metadata.Add(new EndpointNameMetadata(operation.Id));
        route.Metadata.Add(new EndpointSummaryAttribute(operation.Summary));
        route.Metadata.Add(new TagsAttribute(operation.Tag));
        if (operation.Takes is { } body)
        {
            // Routing refuses other types than these; the handlers look at the content itself. What is usual is told by the document.
            route.Metadata.Add(new AcceptsMetadata([AnyMedia], body, isOptional: !operation.NeedsBody));
        }

        foreach (var status in (int[])[operation.Status, .. operation.OtherStatus is { } other ? [other] : Array.Empty<int>()])
        {
            route.Metadata.Add(new ProducesResponseTypeMetadata(status, operation.Answer ?? typeof(void), operation.Answer is null ? [] : [.. operation.AnswerMedia]));
        }

        foreach (var status in new[] { StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound })
        {
            route.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [ProblemMedia]));
        }
    }
}
