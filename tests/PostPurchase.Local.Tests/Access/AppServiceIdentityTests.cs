using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit;
using PostPurchase.Web.Console.SignIn;

namespace PostPurchase.Local.Tests.Access;

public sealed class AppServiceIdentityTests
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string LongTenant = "http://schemas.microsoft.com/identity/claims/tenantid";

    private static readonly AppServiceIdentity Entra = new(new IdentityProvider.Entra(Guid.Parse(Tenant)));
    private static readonly AppServiceIdentity Google = new(new IdentityProvider.Google());

    [Theory]
    [InlineData("tid")]
    [InlineData(LongTenant)]
    public void A_member_of_the_tenant_is_known_by_the_name_there(string tenantClaim) => Assert.Equal(
        "anna@morgenrot.example", Of(Entra, "aad", (tenantClaim, Tenant), ("preferred_username", "anna@morgenrot.example"), ("email", "boss@morgenrot.example")));

    [Fact]
    public void Who_is_of_another_tenant_is_nobody() => Assert.Null(
        Of(Entra, "aad", ("tid", "99999999-2222-3333-4444-555555555555"), ("preferred_username", "anna@morgenrot.example")));

    [Fact]
    public void Who_is_of_no_tenant_or_of_two_is_nobody()
    {
        Assert.Null(Of(Entra, "aad", ("preferred_username", "anna@morgenrot.example")));
        Assert.Null(Of(Entra, "aad", ("tid", Tenant), (LongTenant, "99999999-2222-3333-4444-555555555555"), ("preferred_username", "anna@morgenrot.example")));
    }

    [Fact]
    public void A_guest_is_nobody() => Assert.Null(
        Of(Entra, "aad", ("tid", Tenant), ("idp", "live.com"), ("preferred_username", "anna@morgenrot.example")));

    /// <summary>Entra does not verify it: whoever has a tenant can put any address there.</summary>
    [Fact]
    public void The_claim_of_an_address_alone_makes_nobody_known() => Assert.Null(Of(Entra, "aad", ("tid", Tenant), ("email", "anna@morgenrot.example")));

    [Fact]
    public void An_address_that_Google_has_verified_counts_and_another_does_not()
    {
        Assert.Equal("anna@gmail.example", Of(Google, "google", ("email", "anna@gmail.example"), ("email_verified", "true")));
        Assert.Null(Of(Google, "google", ("email", "anna@gmail.example"), ("email_verified", "false")));
        Assert.Null(Of(Google, "google", ("email", "anna@gmail.example")));
        Assert.Null(Of(Google, "google", ("email", "anna@gmail.example"), ("email", "boss@gmail.example"), ("email_verified", "true")));
    }

    [Fact]
    public void Another_provider_than_the_configured_one_is_not_believed()
    {
        Assert.Null(Of(Entra, "google", ("email", "anna@gmail.example"), ("email_verified", "true")));
        Assert.Null(Of(Google, "aad", ("tid", Tenant), ("preferred_username", "anna@morgenrot.example")));
        Assert.Null(Of(Google, "facebook", ("email", "anna@gmail.example"), ("email_verified", "true")));
    }

    [Fact]
    public void A_name_alone_is_nothing()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"] = "anna@morgenrot.example";
        context.Request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";

        Assert.Null(Entra.EmailOf(context));
    }

    [Fact]
    public void A_header_that_is_there_twice_or_of_two_providers_is_not_believed()
    {
        var principal = Principal("aad", ("tid", Tenant), ("preferred_username", "anna@morgenrot.example"));
        var twice = new DefaultHttpContext();
        twice.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = new([principal, principal]);
        twice.Request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
        var mixed = new DefaultHttpContext();
        mixed.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = principal;
        mixed.Request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "google";

        Assert.Null(Entra.EmailOf(twice));
        Assert.Null(Entra.EmailOf(mixed));
    }

    [Fact]
    public void No_header_makes_it_fail()
    {
        var random = new Random(Seeds.Seed);
        var genuine = Encoding.UTF8.GetBytes("""{"auth_typ":"aad","claims":[{"typ":"tid","val":null},null,{"typ":"preferred_username"}]}""");
        for (var round = 0; round < 2000; round++)
        {
            var bytes = genuine.ToArray();
            for (var change = random.Next(4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var context = new DefaultHttpContext();
            context.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = random.Next(10) == 0 ? Encoding.Latin1.GetString(bytes) : Convert.ToBase64String(bytes);
            context.Request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
            Assert.Null(Entra.EmailOf(context));
        }
    }

    /// <summary>Nothing stands before the local host that would take them away.</summary>
    [Fact]
    public async Task On_a_host_that_no_provider_stands_before_the_headers_say_nothing()
    {
        await using var host = await RunningHost.Open();
        await host.Post("/users", """{"name":"Anna","role":"owner","email":"anna@morgenrot.example"}""");
        using var show = new HttpRequestMessage(HttpMethod.Get, "/console");
        using var signIn = new HttpRequestMessage(HttpMethod.Post, "/console") { Content = new FormUrlEncodedContent([new("shop", "demo")]) };
        foreach (var request in new[] { show, signIn })
        {
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Principal("aad", ("tid", Tenant), ("preferred_username", "anna@morgenrot.example")));
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL-IDP", "aad");
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "anna@morgenrot.example");
            using var answer = await host.Client.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("anna@morgenrot.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static string? Of(AppServiceIdentity identity, string provider, params (string Type, string Value)[] claims)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal(provider, claims);
        context.Request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = provider;
        return identity.EmailOf(context);
    }

    private static string Principal(string provider, params (string Type, string Value)[] claims) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = provider,
        claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
    }));
}
