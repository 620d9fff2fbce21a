using System.Text;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Outgoing;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Outgoing;

/// <summary>Holds what we sign against the vectors beside the project.</summary>
public sealed class OutgoingSignatureTests
{
    [VectorFact]
    public void Signatures_are_those_of_the_vectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(VectorFactAttribute.File!));
        var vectors = json.RootElement.GetProperty("vectors").EnumerateArray()
            .Where(vector => Text(vector, "scheme") == "standard-webhooks-v1" && vector.TryGetProperty("expected", out _))
            .ToList();

        Assert.True(vectors.Count >= 5, $"There are {vectors.Count} vectors.");
        Assert.All(vectors, vector => Assert.Equal(Text(vector, "expected"), Signed(vector)));
    }

    [Fact]
    public void Several_secrets_sign_side_by_side() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        OutgoingSignature.Of(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.FromUnixTimeSeconds(1614265330),
            "{\"test\": 2432232314}"u8,
            ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]));

    private static string Signed(JsonElement vector)
    {
        var headers = vector.GetProperty("headers");
        var at = Instant.FromUnixTimeSeconds(long.Parse(Text(headers, "webhook-timestamp"), System.Globalization.CultureInfo.InvariantCulture));
        return OutgoingSignature.Of(Text(headers, "webhook-id"), at, Body(vector), [Text(vector, "secret")]);
    }

    /// <summary>The text, or as many of a letter as the rule says: <c>the letter a, 262144 times</c>.</summary>
    private static byte[] Body(JsonElement vector) => vector.TryGetProperty("body", out var body)
        ? Encoding.UTF8.GetBytes(body.GetString()!)
        : Encoding.UTF8.GetBytes(new string('a', int.Parse(Text(vector, "body_rule").Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture)));

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class VectorFactAttribute : FactAttribute
    {
        public VectorFactAttribute() =>
            Skip = File is null ? "The file ../shared/integration/test-vectors.json is not beside the project." : null;

        public static string? File { get; } = Find();

        private static string? Find()
        {
            var path = Path.Combine(SharedSamples.Folder ?? "", "..", "integration", "test-vectors.json");
            return SharedSamples.Folder is not null && System.IO.File.Exists(path) ? path : null;
        }
    }
}
