using System.Text.Json;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Web.Orders;

/// <summary>How the JSON API writes: as we persist, but money as in the canonical JSON.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(CoreJson.Options);
        options.Converters.Insert(0, new AmountConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
