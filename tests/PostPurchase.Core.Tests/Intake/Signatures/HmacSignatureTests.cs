using System.Text;
using PostPurchase.Core.Intake.Signatures;

namespace PostPurchase.Core.Tests.Intake.Signatures;

/// <summary>Test vectors published by the shop systems' own and other libraries; the source stands beside each.</summary>
public sealed class HmacSignatureTests
{
    [Theory]

    // nozzlegear/ShopifySharp, ShopifyRequestValidationUtilityTests.cs
    [InlineData("some-secret", "Bf", "3X6clrsy+C8mmzR/MeTh6b/EcLr46WLZaU+24GrPXOM=", true)]
    [InlineData("some-secret-2", "Bf", "3X6clrsy+C8mmzR/MeTh6b/EcLr46WLZaU+24GrPXOM=", false)]

    // Shopify/shopify-api-php, RegistryTest.php; the same JSON written with a blank is another body.
    [InlineData("7008c5f4da4718b9b45d26d3fcbbb157", "{\"foo\":\"bar\"}", "+R9TwYM4mbLTk3hEAOBkpA7zW2lc9vNFmVKs2u2jtyY=", true)]
    [InlineData("7008c5f4da4718b9b45d26d3fcbbb157", "{\"foo\": \"bar\"}", "+R9TwYM4mbLTk3hEAOBkpA7zW2lc9vNFmVKs2u2jtyY=", false)]

    // Shopify/shopify-app-js, validate.test.ts
    [InlineData("test_secret_key", "{\"foo\": \"bar\"}", "B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=", true)]

    // bold-commerce/go-shopify, oauth_test.go: another body, too short a signature, no base64 at all.
    [InlineData("hush", "\"my secret message\"", "hMTq0K2x7oyOjoBwGYeTj5oxfnaVYXzbanUG9aajpKI=", true)]
    [InlineData("hush", "", "hMTq0K2x7oyOjoBwGYeTj5oxfnaVYXzbanUG9aajpKI=", false)]
    [InlineData("hush", "\"my secret message\"", "YmxhaGJsYWgK", false)]
    [InlineData("hush", "\"my secret message\"", "XXXXXaGVsbG8=", false)]

    // Shopify/shopify_app, webhook_verification_test.rb: the new secret and the old one.
    [InlineData("secret", "foo=anything", "yCGX/RrK4fcuNtr3ztk5tQGsOBjcAzHpGLdMUrbV8yI=", true)]
    [InlineData("old_secret", "foo=anything", "XqRcjrSv57VACn6apEO9znyu/wkN1VC7QxdSPwK3Hzs=", true)]
    [InlineData("secret", "foo=anything", null, false)]
    [InlineData("secret", "foo=anything", "", false)]
    [InlineData("secret", "foo=anything", "\u00fc\ud800\0", false)]

    // woocommerce/woocommerce, crud.php: a true signature with the empty secret proves nothing.
    [InlineData("", "secret", "GBDo00G55h6IiV+6CxqivQPLbI//KzaOZm747971tPs=", false)]
    public void Base64_signatures_match_published_vectors(string secret, string body, string? header, bool matches) =>
        Assert.Equal(matches, HmacSignature.MatchesBase64(Encoding.UTF8.GetBytes(body), header, secret));

    [Theory]

    // shopware/app-php-sdk, RequestVerifierTest.php and ResponseSignerTest.php
    [InlineData("secret", "body", "dc46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d355", true)]
    [InlineData("secret", "test=1", "9dd645162c4599f510a88a716a3aac9934c46d2964811e3efcdc53b4b672fe1c", true)]
    [InlineData("test", "test", "88cd2108b5347d973cf39cdf9053d7dd42704876d8c9a9bd8e2d168259d3ddf7", true)]

    // janbuecker/shopware-appserver-go, signature_test.go
    [InlineData(
        "mysecret",
        "{\"data\":{\"event\":\"foo\"},\"source\":{\"shopId\":\"123\"}}",
        "f88bce849a86f16b9740eceb9190bff7d2a58c0a930d3afad5abcdb2162abacb",
        true)]
    [InlineData("secret", "body", "DC46983557FEA127B43AF721467EB9B3FDE2338FE3E14F51952AA8478C13D355", false)]
    [InlineData("secret", "body", "dc46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d3", false)]
    [InlineData("secret", "body", "no hexadecimal text", false)]
    [InlineData("secret", "body", null, false)]
    [InlineData(" ", "body", "dc46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d355", false)]
    public void Hexadecimal_signatures_match_published_vectors(string secret, string body, string? header, bool matches) =>
        Assert.Equal(matches, HmacSignature.MatchesHex(Encoding.UTF8.GetBytes(body), header, secret));
}
