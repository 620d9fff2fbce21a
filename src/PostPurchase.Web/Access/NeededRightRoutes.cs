using Microsoft.AspNetCore.Builder;
using PostPurchase.Core.Access;

namespace PostPurchase.Web.Access;

/// <summary>How routes say what they need.</summary>
internal static class NeededRightRoutes
{
    public static TRoute Needs<TRoute>(this TRoute route, Right right)
        where TRoute : IEndpointConventionBuilder => route.WithMetadata(new NeededRight(right));
}
