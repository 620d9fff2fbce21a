using Azure;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Storage;

/// <summary>Versions of rows after a commit.</summary>
internal static class ETags
{
    /// <summary>Empty for a deleted row.</summary>
    public static string Of(Response response, RowChange change)
    {
        if (change is RowChange.Delete)
        {
            return "";
        }

        return response.Headers.ETag?.ToString()
            ?? throw new InvalidOperationException("The service named no version of the row it wrote.");
    }
}
