using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace PostPurchase.Web.OpenApi;

/// <summary><c>GET /openapi/v1.json</c>. Made at the first request, since hosts start without it, and kept.</summary>
internal sealed class OpenApiEndpoint([FromKeyedServices(ApiDocument.Version)] IOpenApiDocumentProvider provider) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private byte[]? _made;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapShown(
        $"/openapi/{ApiDocument.Version}.json",
        async (HttpContext context, OpenApiEndpoint document) =>
        {
            var json = await document.Json(context.RequestAborted);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 8))}\"");
            return TypedResults.Bytes(json, "application/json", entityTag: tag);
        });

    public void Dispose() => _one.Dispose();

    private async ValueTask<byte[]> Json(CancellationToken cancellation)
    {
        if (_made is { } known)
        {
            return known;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            return _made ??= await Make(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<byte[]> Make(CancellationToken cancellation)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellation);
        using var bytes = new MemoryStream();
        await document.SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1, cancellation);
        return bytes.ToArray();
    }
}
