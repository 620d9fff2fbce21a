using System.Text;
using System.Text.Json;
using PostPurchase.TestKit;

namespace PostPurchaseFunctions.Tests.Email;

/// <summary>Holds the check that the test server makes against the vectors beside the project.</summary>
public sealed class AcsSignatureTests
{
    [VectorFact]
    public void The_servers_check_agrees_with_the_vectors()
    {
        var vectors = ReadVectors();

        Assert.NotEmpty(vectors);
        Assert.All(vectors, vector => Assert.Equal(Expected(vector), Computed(vector)));
    }

    private static string? Expected(JsonElement vector)
        => (vector.TryGetProperty("authorization", out var full) ? full : vector.GetProperty("expected")).GetString();

    private static string Computed(JsonElement vector)
    {
        string Text(string name) => vector.GetProperty(name).GetString()!;
        if (vector.TryGetProperty("message", out _))
        {
            return AcsSignature.OfText(Text("access_key_base64"), Text("message"));
        }

        var bodyHash = AcsSignature.OfBody(Encoding.UTF8.GetBytes(Text("body")));
        return vector.TryGetProperty("authorization", out _)
            ? AcsSignature.Authorization(
                Text("access_key_base64"), Text("method"), Text("path_and_query"), Text("x_ms_date"), Text("host"), bodyHash)
            : bodyHash;
    }

    private static List<JsonElement> ReadVectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(VectorFactAttribute.File!));
        return
        [
            .. json.RootElement.GetProperty("vectors").EnumerateArray()
                .Where(vector => vector.GetProperty("scheme").GetString()!.StartsWith("acs-hmac", StringComparison.Ordinal))
                .Select(vector => vector.Clone()),
        ];
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class VectorFactAttribute : FactAttribute
    {
        public VectorFactAttribute()
            => Skip = File is null ? "The file ../shared/integration/test-vectors.json is not beside the project." : null;

        public static string? File { get; } = Find();

        private static string? Find()
        {
            var path = Path.Combine(SharedSamples.Folder ?? "", "..", "integration", "test-vectors.json");
            return SharedSamples.Folder is not null && System.IO.File.Exists(path) ? path : null;
        }
    }
}
