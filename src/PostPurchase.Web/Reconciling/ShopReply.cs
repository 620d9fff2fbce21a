using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using PostPurchase.Core.Reconciling;

namespace PostPurchase.Web.Reconciling;

/// <summary>What a shop's API answered to a request.</summary>
/// <param name="Trouble">Why there is nothing to read; null where there is.</param>
/// <param name="Root">The answer's JSON.</param>
/// <param name="Headers">By name, whatever its case.</param>
internal sealed record ShopReply(
    HttpStatusCode Status, ShopAnswer? Trouble, JsonElement Root, IReadOnlyDictionary<string, string> Headers)
{
    public static ShopReply Without(ShopAnswer trouble, HttpStatusCode status = default) =>
        new(status, trouble, default, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Null where there is no such header.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The orders in a list, each as it stands; what is none is a page cut off.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Orders(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(order => (ReadOnlyMemory<byte>)JsonMarshal.GetRawUtf8Value(order).ToArray())] : null;
}
