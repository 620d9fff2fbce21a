using System.Text.Json;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Occasions;

/// <summary>The table of dates beside the project (../shared/integration/calendar-vectors.json).</summary>
internal sealed record CalendarVectors(Dictionary<string, string> Easter, IReadOnlyList<Dictionary<string, string>> Rows)
{
    /// <summary>Null where it is not beside the project.</summary>
    public static string? File { get; } = Find();

    public static CalendarVectors Read() =>
        JsonSerializer.Deserialize<CalendarVectors>(System.IO.File.ReadAllText(File!), CoreJson.Options)!;

    private static string? Find()
    {
        var path = Path.Combine(SharedSamples.Folder ?? "", "..", "integration", "calendar-vectors.json");
        return System.IO.File.Exists(path) ? path : null;
    }
}
