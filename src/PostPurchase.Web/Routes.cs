using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PostPurchase.Web;

/// <summary>
/// Maps routes whose handler is compiled when it is first asked for. The framework's own <c>MapGet</c> and the like compile all of them
/// before the first request is answered, which takes a second for the routes of this product, at each cold start.
/// </summary>
public static class Routes
{
    /// <summary>A page or document and, as HTTP asks for, its headers alone. Neither changes anything.</summary>
    public static RouteHandlerBuilder MapShown(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.Map(pattern, ["GET", "HEAD"], handler);

    /// <summary>What a form or a document does that is sent with POST.</summary>
    public static RouteHandlerBuilder MapPosted(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.Map(pattern, ["POST"], handler);

    /// <summary>A document that takes another's place, sent with PUT.</summary>
    public static RouteHandlerBuilder MapSaved(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.Map(pattern, ["PUT"], handler);

    /// <summary>What is taken away with DELETE.</summary>
    public static RouteHandlerBuilder MapRemoved(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.Map(pattern, ["DELETE"], handler);

    private static RouteHandlerBuilder Map(this IEndpointRouteBuilder routes, string pattern, string[] methods, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, methods, RequestDelegateFactory.InferMetadata, CompileLater);

    private static RequestDelegateResult CompileLater(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new RequestDelegateResult(context => compiled.Value(context), metadata?.EndpointMetadata ?? []);
    }
}
