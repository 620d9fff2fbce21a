using System.Text;
using NodaTime;
using PostPurchase.Core.Intake.Standard;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Standard;

/// <summary>
/// Test vectors of standard-webhooks/standard-webhooks (C#, Go and Rust libraries) and svix/svix-webhooks (WebhookTest.cs).
/// </summary>
public sealed class StandardSignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const long SentAt = 1614265330;
    private const string Body = "{\"test\": 2432232314}";
    private const string Good = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string Other = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    [Theory]
    [InlineData(Good, true)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLawdd", false)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=", false)]
    [InlineData($"{Other} v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= {Good} {Other}", true)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", false)]
    [InlineData("v1", false)]
    [InlineData("", false)]
    public void One_matching_entry_of_the_list_suffices(string signature, bool matches) =>
        Assert.Equal(matches, IsAuthentic(Secret, Id, SentAt, Body, signature));

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true)]
    [InlineData("", false)]
    [InlineData("whsec_", false)]
    [InlineData("whsec_not base64!", false)]
    [InlineData("whsec_ZGVtby1zdGFuZGFyZC13ZWJob29rcy1zZWNyZXQ=", false)]
    public void The_secret_is_base64_with_or_without_its_prefix(string secret, bool matches) =>
        Assert.Equal(matches, IsAuthentic(secret, Id, SentAt, Body, Good));

    [Fact]
    public void The_padding_of_a_secret_may_be_missing()
    {
        var webhook = StandardWebhooks.Of(Body);

        Assert.True(new StandardPlatform().IsAuthentic(webhook, [StandardWebhooks.Secret.TrimEnd('=')], IntakeFixtures.Now));
    }

    [Fact]
    public void Another_secret_signs_another_body() =>
        Assert.True(IsAuthentic(
            "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
            "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
            1649367553,
            "{\"email\":\"test@example.com\",\"username\":\"test_user\"}",
            "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="));

    [Theory]
    [InlineData(1048576, "v1,txpEUxqWZJ5nteTnymUVa+7C4NHpBeXJ6CsBAW0c3/A=")]
    [InlineData(262144, "v1,Mw4Pe2WgApuT7NSqnSq0PQPV9gbLdggCl9B865x5Xh0=")]
    [InlineData(262143, "v1,NTItnqyWMoFhk2Bbe5V/BMdcFRWgcSQaTgqLHX7FC7c=")]
    public void Large_bodies_are_signed_like_small_ones(int length, string signature) =>
        Assert.True(IsAuthentic(Secret, Id, SentAt, new string('a', length), signature));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void The_timestamp_is_accepted_within_five_minutes_both_ways(int secondsFromNow, bool accepted)
    {
        var webhook = StandardWebhooks.Of(Body, IntakeFixtures.Now + Duration.FromSeconds(secondsFromNow));

        Assert.Equal(accepted, new StandardPlatform().IsAuthentic(webhook, [StandardWebhooks.Secret], IntakeFixtures.Now));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1614265330")]
    [InlineData("1614265330.0")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public void A_timestamp_that_is_none_is_refused(string timestamp)
    {
        var webhook = IntakeFixtures.Request(Body, ("webhook-id", Id), ("webhook-timestamp", timestamp), ("webhook-signature", Good));

        Assert.False(new StandardPlatform().IsAuthentic(webhook, [Secret], Instant.FromUnixTimeSeconds(SentAt)));
    }

    [Theory]
    [InlineData("webhook-id")]
    [InlineData("webhook-timestamp")]
    [InlineData("webhook-signature")]
    public void All_three_headers_are_needed(string missing)
    {
        var complete = StandardWebhooks.Of(Body);
        var headers = complete.Headers.Where(header => header.Key != missing).ToDictionary();
        var platform = new StandardPlatform();

        Assert.True(platform.IsAuthentic(complete, [StandardWebhooks.Secret], IntakeFixtures.Now));
        Assert.False(platform.IsAuthentic(complete with { Headers = headers }, [StandardWebhooks.Secret], IntakeFixtures.Now));
    }

    [Fact]
    public void Either_secret_of_a_rotation_is_accepted()
    {
        var webhook = StandardWebhooks.Of(Body);
        var platform = new StandardPlatform();

        Assert.True(platform.IsAuthentic(webhook, [Secret, StandardWebhooks.Secret], IntakeFixtures.Now));
        Assert.False(platform.IsAuthentic(webhook, [Secret], IntakeFixtures.Now));
        Assert.False(platform.IsAuthentic(webhook, [], IntakeFixtures.Now));
    }

    private static bool IsAuthentic(string secret, string id, long sentAt, string body, string signature)
    {
        var webhook = IntakeFixtures.Request(
            Encoding.UTF8.GetBytes(body), ("webhook-id", id), ("webhook-timestamp", $"{sentAt}"), ("webhook-signature", signature));
        return new StandardPlatform().IsAuthentic(webhook, [secret], Instant.FromUnixTimeSeconds(sentAt));
    }
}
