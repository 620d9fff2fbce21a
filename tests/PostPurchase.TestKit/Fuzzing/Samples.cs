using System.Text.Json;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Real payloads from beside the project, as far as they are there.</summary>
internal static class Samples
{
    /// <summary>JSON files of a folder.</summary>
    public static IReadOnlyList<string> Of(string folder)
    {
        var path = Path.Combine(SharedSamples.Folder ?? "", folder);
        return SharedSamples.Folder is null || !Directory.Exists(path)
            ? []
            : [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    /// <summary>Captured deliveries of Shopify, with their topics.</summary>
    public static IReadOnlyList<(string Topic, string Body)> Captured() =>
        [.. Of("shopify-with-headers").Select(file =>
        {
            using var json = JsonDocument.Parse(file);
            return (json.RootElement.GetProperty("headers").GetProperty("x-shopify-topic").GetString() ?? "", json.RootElement.GetProperty("body").GetRawText());
        })];
}
