using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Shops.Checking;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Settings;

/// <summary>The body of <c>PUT …/settings</c>.</summary>
internal static class SettingsRequest
{
    /// <summary>Whoever reads the settings may send them back: what is only shown is passed over.</summary>
    private static readonly string[] OnlyShown = ["id", "warnings"];

    /// <summary>The members to be changed, or what is wrong with the request.</summary>
    public static async ValueTask<(JsonObject Members, ProblemHttpResult? Problem)> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.Read(request, ShopCheck.MostBytes, cancellation) is not { } body)
        {
            return ([], Problem.TooLarge(ShopCheck.MostBytes));
        }

        try
        {
            // A member that is there twice throws when it is looked for.
            if (!body.IsEmpty && JsonNode.Parse(body.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject members)
            {
                Array.ForEach(OnlyShown, name => members.Remove(name));
                return (members, null);
            }
        }
        catch (JsonException cause)
        {
            return ([], Problem.BadMember(cause.Path ?? "$", "This can't be read."));
        }

        return ([], Problem.BadMember("$", "The body must be a JSON object."));
    }
}
