using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PostPurchase.Web.Catalogue;

/// <summary>Puts a large body on disk, to be read twice and without keeping it in memory.</summary>
internal static class SpooledBody
{
    private const int BufferBytes = 64 * 1024;

    /// <returns>The body in a file that is gone when it is closed; null when the body is longer than <paramref name="limit"/> bytes.</returns>
    public static async ValueTask<Stream?> Read(HttpRequest request, long limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        // Kestrel takes 30 MB unless it is told otherwise.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit + 1;
        }

        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
        if (await Copy(request.Body, file, limit, cancellation))
        {
            file.Position = 0;
            return file;
        }

        await file.DisposeAsync();
        return null;
    }

    private static async ValueTask<bool> Copy(Stream body, FileStream file, long limit, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
            {
                if (file.Length + read > limit)
                {
                    return false;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return true;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
