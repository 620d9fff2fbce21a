using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Running;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary>
/// A count that takes longer than a page may: each request counts for a moment and shows the sum so far, which goes along in a form
/// (<see cref="CountForm"/>) until all is counted. Nothing is kept on the server.
/// </summary>
internal static class CountStep
{
    /// <summary>Name of the field that carries what was counted.</summary>
    public const string Field = "counted";

    /// <summary>With the rest of the page it stays under the 200 ms that a page may take.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(120);

    /// <summary>What comes back from a form is taken if all of it is there; it shows its sender another sum, and does nothing else.</summary>
    private static readonly JsonSerializerOptions Json = new(CoreJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static Stint Begin(TimeProvider time) => Stint.Begin(time, Length);

    public static string Write<T>(T counted) => JsonSerializer.Serialize(counted, Json);

    /// <summary>What the steps before found; null for a form without it.</summary>
    public static T? Read<T>(IFormCollection form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(form[Field].ToString(), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
