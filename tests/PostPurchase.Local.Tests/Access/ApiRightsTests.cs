using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Web.Access;

namespace PostPurchase.Local.Tests.Access;

/// <summary>Every route of the JSON API against every role.</summary>
public sealed class ApiRightsTests
{
    private const string Root = "/api/shops/{shop}";

    /// <summary>What each route needs; a route that is not here fails the test, so that nobody forgets to think of it.</summary>
    private static readonly (Right Right, string Route)[] Needed =
    [
        (Right.Serve, "GET /orders/{**orderId}"),
        (Right.Market, "POST /import"),
        (Right.Look, "GET /intake"),
        (Right.Look, "GET /campaigns"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}/versions"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}/versions/{version:int}"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}/waves"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}/audit"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}/draft"),
        (Right.Market, "PUT /campaigns/{id:length(1,60)}/draft"),
        (Right.Market, "DELETE /campaigns/{id:length(1,60)}/draft"),
        (Right.Market, "POST /campaigns/{id:length(1,60)}/restore"),
        (Right.Look, "GET /campaigns/{id:length(1,60)}/impact"),
        (Right.Market, "POST /campaigns/{id:length(1,60)}/publish"),
        (Right.Market, "POST /campaigns/{id:length(1,60)}/on"),
        (Right.Market, "POST /campaigns/{id:length(1,60)}/off"),
        (Right.Market, "POST /campaigns/{id:length(1,60)}/steps/{step}/pause"),
        (Right.Market, "POST /campaigns/{id:length(1,60)}/steps/{step}/resume"),
        (Right.Look, "GET /occasions"),
        (Right.Look, "GET /occasions/{campaign}/audience"),
        (Right.Look, "GET /sending/forecast"),
        (Right.Market, "POST /sending/forecast"),
        (Right.Serve, "POST /customers/find"),
        (Right.Serve, "POST /customers/export"),
        (Right.Serve, "POST /customers/erase"),
        (Right.Serve, "POST /consents"),
        (Right.Serve, "POST /consents/find"),
        (Right.Serve, "POST /consents/opt-in"),
        (Right.Serve, "GET /cases"),
        (Right.Look, "GET /cases/metrics"),
        (Right.Serve, "POST /orders/{order}/cases"),
        (Right.Serve, "POST /orders/{order}/cases/{case}/respond"),
        (Right.Serve, "POST /orders/{order}/cases/{case}/resolve"),
        (Right.Look, "GET /outgoing"),
        (Right.Look, "GET /outgoing/{id}"),
        (Right.Market, "POST /outgoing/{id}/replay"),
        (Right.Own, "GET /outgoing/targets"),
        (Right.Own, "PUT /outgoing/targets/{id}"),
        (Right.Own, "DELETE /outgoing/targets/{id}"),
        (Right.Own, "POST /outgoing/targets/{id}/test"),
        (Right.Look, "GET /vouchers"),
        (Right.Look, "GET /vouchers/{pool:length(1,60)}"),
        (Right.Market, "PUT /vouchers/{pool:length(1,60)}"),
        (Right.Market, "DELETE /vouchers/{pool:length(1,60)}"),
        (Right.Market, "POST /vouchers/{pool:length(1,60)}/codes"),
        (Right.Look, "GET /vouchers/{pool:length(1,60)}/batches"),
        (Right.Market, "GET /vouchers/{pool:length(1,60)}/batches/{batch:int:min(1)}"),
        (Right.Market, "POST /vouchers/{pool:length(1,60)}/batches/{batch:int:min(1)}/registered"),
        (Right.Market, "GET /vouchers/{pool:length(1,60)}/ledger"),
        (Right.Look, "GET /catalogue"),
        (Right.Market, "PUT /catalogue"),
        (Right.Look, "GET /recommendations"),
        (Right.Look, "GET /recommendations/rules"),
        (Right.Market, "PUT /recommendations/rules"),
        (Right.Look, "GET /loyalty"),
        (Right.Market, "PUT /loyalty"),
        (Right.Own, "GET /settings"),
        (Right.Own, "PUT /settings"),
        (Right.Own, "GET /users"),
        (Right.Own, "POST /users"),
        (Right.Own, "PUT /users/{id}"),
        (Right.Own, "DELETE /users/{id}"),
        (Right.Own, "POST /users/{id}/key"),
        (Right.Own, "GET /audit"),
        (Right.Look, "GET /intake/arrivals"),
        (Right.Look, "GET /intake/counts"),
        (Right.Look, "GET /intake/silence"),
        (Right.Market, "POST /intake/malformed/replay"),
        (Right.Market, "POST /intake/malformed/{place}/replay"),
        (Right.Market, "GET /reconciliation"),
        (Right.Market, "POST /reconciliation"),
        (Right.Market, "POST /reconciliation/file"),
        (Right.Market, "GET /reconciliation/{id}"),
        (Right.Market, "GET /reconciliation/{id}/orders"),
        (Right.Market, "POST /reconciliation/{id}/start"),
        (Right.Own, "GET /reconciliation/connections"),
        (Right.Own, "PUT /reconciliation/connections/{platform}"),
        (Right.Own, "DELETE /reconciliation/connections/{platform}"),
        (Right.Own, "POST /reconciliation/connections/{platform}/try"),
        (Right.Look, "GET /results"),
        (Right.Look, "GET /results/campaigns/{campaign}"),
        (Right.Look, "GET /results/satisfaction"),
        (Right.Look, "GET /results/products"),
        (Right.Look, "GET /results/loyalty"),
        (Right.Market, "POST /results/recount"),
        (Right.Serve, "POST /orders/{order}/nudge"),
        (Right.Serve, "POST /orders/{order}/journeys/{campaign}/skip"),
        (Right.Serve, "POST /orders/{order}/journeys/{campaign}/restore"),
        (Right.Serve, "POST /orders/{order}/journeys/{campaign}/send-now"),
        (Right.Serve, "POST /orders/{order}/journeys/{campaign}/resend"),
        (Right.Serve, "POST /orders/{order}/journeys/{campaign}/stop"),
        (Right.Serve, "POST /orders/{order}/journeys/{campaign}/continue"),
    ];

    [Fact]
    public async Task Every_route_is_known_with_what_it_needs()
    {
        await using var host = await RunningHost.Open();

        Assert.Equal(
            Needed.Select(needed => $"{needed.Right} {needed.Route}").Order(StringComparer.Ordinal),
            Routes(host).Select(route => $"{NeededRight.Of(route.Endpoint, route.Method)} {route.Method} {route.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_changes_something_says_what_it_needs()
    {
        await using var host = await RunningHost.Open();

        Assert.Empty(Routes(host)
            .Where(route => route.Method != "GET" && route.Endpoint.Metadata.GetMetadata<NeededRight>() is null)
            .Select(route => $"{route.Method} {route.Path}"));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Support)]
    [InlineData(Role.Marketer)]
    [InlineData(Role.Owner)]
    public async Task A_role_gets_what_it_may_have_and_nothing_else(Role role)
    {
        await using var host = await RunningHost.Open();
        await ConsoleKeys.Add(host);
        foreach (var (right, route) in Needed)
        {
            using var answer = await Call(host, route, ConsoleKeys.Of(role));

            if (role.Has(right))
            {
                Assert.True(answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && (int)answer.StatusCode < 500, $"{route}: {answer.StatusCode}");
            }
            else
            {
                await RunningHost.AssertProblem(answer, 403, "not-allowed");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("test-viewer")]
    public async Task Without_a_key_nothing_answers(string key)
    {
        await using var host = await RunningHost.Open();
        await ConsoleKeys.Add(host);
        foreach (var (_, route) in Needed)
        {
            using var answer = await Call(host, route, key);
            await RunningHost.AssertProblem(answer, 401, "unauthorized");
        }
    }

    [Fact]
    public async Task The_hash_of_a_key_opens_nothing()
    {
        await using var host = await RunningHost.Open();
        await ConsoleKeys.Add(host);

        using var answer = await Call(host, "GET /campaigns", AccessKeys.HashOf(ConsoleKeys.Of(Role.Viewer)));

        await RunningHost.AssertProblem(answer, 401, "unauthorized");
    }

    [Fact]
    public async Task The_audit_log_names_the_user_whose_key_it_was()
    {
        await using var host = await RunningHost.Open();
        await ConsoleKeys.Add(host);
        using var request = RunningHost.Keyed("/api/shops/demo/customers/find", ConsoleKeys.Of(Role.Support));
        request.Method = HttpMethod.Post;
        request.Content = RunningHost.JsonBody("""{"email":"anna@example.com","by":"helpdesk"}""");
        using var answer = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var entry = (await host.Get("/audit")).GetProperty("entries").EnumerateArray().First();

        Assert.Equal("Test Support (helpdesk)", RunningHost.Text(entry, "by"));
        Assert.Equal(AccessKeys.FingerprintOf(AccessKeys.HashOf(ConsoleKeys.Of(Role.Support))), RunningHost.Text(entry, "key"));
    }

    internal static IEnumerable<(string Method, string Path, Endpoint Endpoint)> Routes(RunningHost host) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        where method != "HEAD"
        select (method, endpoint.RoutePattern.RawText![Root.Length..].TrimEnd('/'), (Endpoint)endpoint);

    private static async Task<HttpResponseMessage> Call(RunningHost host, string route, string key)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/shops/demo" + Concrete(path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (method is "POST" or "PUT")
        {
            // Of no use to any route, so that nothing is changed.
            request.Content = RunningHost.JsonBody("[]");
        }

        return await host.Client.SendAsync(request);
    }

    private static string Concrete(string path) => string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "1" : part));
}
