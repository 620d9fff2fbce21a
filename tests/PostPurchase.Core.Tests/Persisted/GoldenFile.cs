using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit.Approvals;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>
/// What is persisted is a contract: journeys live for months across deployments. A changed golden file means that rows
/// written before must still be read; a missing member or another name is a break.
/// </summary>
internal static class GoldenFile
{
    public static readonly Instant At = Instant.FromUtc(2026, 3, 26, 9, 0);
    public static readonly OrderId Id = new("1001");
    public static readonly Guid Message = new("6f1d2c3b-0000-5000-8000-000000000003");

    private static readonly JsonSerializerOptions Indented = new(CoreJson.Options) { WriteIndented = true };

    /// <summary>Written as the approved file has it, and read back to the same.</summary>
    public static void Matches<T>(string name, T stored)
    {
        var json = JsonSerializer.Serialize(stored, Indented);
        ApprovedFile.Matches($"{name}.json", json + "\n");
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, CoreJson.Options), Indented));
    }
}
