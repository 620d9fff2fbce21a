using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Access;

namespace PostPurchase.Web.Access;

/// <summary>What a route of the JSON API needs.</summary>
internal sealed record NeededRight(Right Right)
{
    /// <summary>A route that says nothing may be looked at by everybody of the shop; to change something it needs an owner.</summary>
    public static Right Of(Endpoint? endpoint, string method) =>
        endpoint?.Metadata.GetMetadata<NeededRight>()?.Right ?? (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Right.Look : Right.Own);
}
