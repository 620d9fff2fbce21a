using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PostPurchase.Web.Pages;

/// <summary>Reads what a page or a mail client posted.</summary>
internal static class PostedForm
{
    public const int MaxBytes = 64 * 1024;

    /// <summary>The fields; none where the body is no form, or one that can't be read.</summary>
    /// <param name="limit">Most bytes taken, uploaded files included. A form that was read before is the same again.</param>
    public static async ValueTask<IFormCollection> Read(HttpRequest request, CancellationToken cancellation, int limit = MaxBytes)
    {
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } known)
        {
            return known;
        }

        if (!request.HasFormContentType || request.ContentLength > limit)
        {
            return FormCollection.Empty;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        try
        {
            var limits = new FormOptions { ValueLengthLimit = limit, MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit };
            return await request.ReadFormAsync(limits, cancellation);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }
}
