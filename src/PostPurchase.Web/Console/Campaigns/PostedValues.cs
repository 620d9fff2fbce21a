using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>What a campaign's form posted.</summary>
internal static class PostedValues
{
    public static async ValueTask<FormValues> Read(HttpRequest request, CancellationToken cancellation)
    {
        var form = await PostedForm.Read(request, cancellation, CampaignPages.MaxForm);
        return new FormValues(form.Select(field => KeyValuePair.Create<string, IReadOnlyList<string>>(field.Key, [.. field.Value.Select(value => value ?? "")])));
    }
}
