using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Persisted;

public class InstantJsonTests
{
    /// <summary>Around which the quick way and the general one meet.</summary>
    public static TheoryData<string> Edges =>
    [
        "0001-01-01T00:00:00Z", "0000-12-31T23:59:59.9999999Z", "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
        "9999-12-31T23:58:59.9999999Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2026-03-26T09:00:00.1Z",
        "2026-03-26T09:00:00.1234567Z", "2026-03-26T09:00:00.12345678Z", "2026-03-26T09:00:00.000000001Z", "2024-02-29T23:59:59.9999999Z",
    ];

    [Theory]
    [MemberData(nameof(Edges))]
    public void Is_written_in_the_extended_pattern_and_read_back(string text) =>
        Check(InstantPattern.ExtendedIso.Parse(text).Value);

    [Fact]
    public void Any_instant_is_written_in_the_extended_pattern_and_read_back()
    {
        var random = new Random(Seeds.Seed);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var seconds = random.NextInt64(Instant.MinValue.ToUnixTimeSeconds(), Instant.MaxValue.ToUnixTimeSeconds());
            var digits = (long)Math.Pow(10, random.Next(0, 10));
            Check(Instant.FromUnixTimeSeconds(seconds) + Duration.FromNanoseconds(random.NextInt64(digits) * (1_000_000_000 / digits)));
        }
    }

    [Theory]
    [InlineData("2026-03-26T09:00:00")]
    [InlineData("2026-03-26T09:00:00+01:00")]
    [InlineData("2026-03-26T09:00Z")]
    [InlineData("2026-03-26 09:00:00Z")]
    [InlineData("2026-02-30T09:00:00Z")]
    [InlineData("2026-03-26T09:00:60Z")]
    [InlineData("2026-03-26T09:00:00.Z")]
    [InlineData("")]
    public void What_the_pattern_refuses_is_refused(string text)
    {
        Assert.False(InstantPattern.ExtendedIso.Parse(text).Success);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Instant>($"\"{text}\"", CoreJson.Options));
    }

    private static void Check(Instant at)
    {
        var json = JsonSerializer.Serialize(at, CoreJson.Options);
        Assert.Equal($"\"{InstantPattern.ExtendedIso.Format(at)}\"", json);
        Assert.Equal(at, JsonSerializer.Deserialize<Instant>(json, CoreJson.Options));
    }
}
