using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Problems;

/// <summary>
/// The one place where what nobody expected becomes an answer. No exception's text leaves the host, and what is logged names the
/// route, not the path: paths carry signed tokens.
/// </summary>
internal sealed partial class ErrorBoundary(RequestDelegate next, ILogger<ErrorBoundary> logger)
{
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (IsBareError(context.Response))
            {
                await Problem.OfStatus(context.Response.StatusCode).ExecuteAsync(context);
            }
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await Answer(context, Problem.OfStatus(refused.StatusCode));
        }
        catch (Exception cause) when (IsOfStore(cause) && !context.Response.HasStarted)
        {
            Log.StoreFailed(logger, Route(context), context.TraceIdentifier, cause);
            await Answer(context, Problem.Unavailable(), RetryAfterSeconds);
        }
        catch (Exception cause) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, Route(context), context.TraceIdentifier, cause);
            await Answer(context, Problem.Unexpected());
        }
    }

    /// <summary>Several at once where a request does the work of several, such as moving a simulated clock.</summary>
    private static bool IsOfStore(Exception cause) =>
        cause is IOException || (cause is AggregateException { InnerExceptions.Count: > 0 } several && several.Flatten().InnerExceptions.All(IsOfStore));

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null };

    private static async Task Answer(HttpContext context, ProblemHttpResult problem, string? retryAfter = null)
    {
        context.Response.Clear();
        context.Response.Headers.RetryAfter = retryAfter;
        IResult answer = context.Request.Path.StartsWithSegments("/console", StringComparison.Ordinal)
            ? GateResult.Failed(context.Request, problem.StatusCode)
            : problem;
        await answer.ExecuteAsync(context);
    }

    private static string Route(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The store failed on {Route} (request {Request}).")]
        public static partial void StoreFailed(ILogger logger, string route, string request, Exception cause);

        [LoggerMessage(2, LogLevel.Error, "{Route} failed (request {Request}).")]
        public static partial void Failed(ILogger logger, string route, string request, Exception cause);
    }
}
