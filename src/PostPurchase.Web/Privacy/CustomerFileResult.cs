using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Privacy;

/// <summary>All that is stored about a customer, to be saved and passed on.</summary>
internal static class CustomerFileResult
{
    /// <param name="language">Of a page to read; null for the JSON document.</param>
    public static IResult Of(HttpResponse response, Shop shop, CustomerFile file, string? language)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"customer-data.{(language is null ? "json" : "html")}\"";
        return language is null ? TypedResults.Json(file, ApiJson.Options) : new PageResult<CustomerFilePage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(CustomerFilePage.File)] = JsonSerializer.SerializeToElement(file, ApiJson.Options),
                [nameof(CustomerFilePage.Shop)] = shop,
                [nameof(CustomerFilePage.Words)] = CustomerFileWords.In(language),
            },
            PageStyle.WholeOf(shop));
    }
}
