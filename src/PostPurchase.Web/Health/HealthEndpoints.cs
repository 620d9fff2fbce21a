using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Storage;

namespace PostPurchase.Web.Health;

/// <summary>For operators: <c>live</c> says that the host answers, <c>ready</c> that its store does too.</summary>
internal static class HealthEndpoints
{
    private static readonly PartitionKey Probe = PartitionKey.Of("health");

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/health/live", () => TypedResults.Ok(new Health("live")));
        routes.MapShown("/health/ready", Ready);
    }

    /// <summary>A store that fails throws, which the error boundary answers with 503.</summary>
    private static async Task<Ok<Health>> Ready(IPartitionStore store, CancellationToken cancellation)
    {
        await store.Get(Probe, "ready", cancellation);
        return TypedResults.Ok(new Health("ready"));
    }

    private sealed record Health(string Status);
}
