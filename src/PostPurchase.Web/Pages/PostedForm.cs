using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PostPurchase.Web.Pages;

/// <summary>Reads what a page or a mail client posted.</summary>
internal static class PostedForm
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>The fields; none where the body is no form, or one that can't be read.</summary>
    public static async ValueTask<IFormCollection> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength > MaxBytes)
        {
            return FormCollection.Empty;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBytes;
        }

        try
        {
            var limits = new FormOptions { ValueLengthLimit = MaxBytes, MultipartBodyLengthLimit = MaxBytes, BufferBodyLengthLimit = MaxBytes };
            return await request.ReadFormAsync(limits, cancellation);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }
}
