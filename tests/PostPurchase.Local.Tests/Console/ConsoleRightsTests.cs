using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Local.Tests.Console;

/// <summary>Every route of the console against every role: who may not, is told so and changes nothing.</summary>
public sealed class ConsoleRightsTests
{
    private static readonly HashSet<string> ForAll = new(StringComparer.Ordinal) { "/sign-out", "/language", "/forecast", "/orders/find", "/campaigns/x/draft/trial" };

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Support)]
    [InlineData(Role.Marketer)]
    public async Task Nobody_gets_further_than_their_role(Role role)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, role);
        var refused = 0;
        foreach (var (path, methods, need) in Routes(host).Where(route => route.Need is not { } need || !role.Has(need.Right)))
        {
            using var answer = methods.Contains("POST") ? await visitor.Post(path) : await visitor.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{role} {path}: {answer.StatusCode}");
            refused++;
        }

        Assert.True(refused > 0 || Routes(host).All(route => route.Need?.Right == Right.Look));
    }

    [Fact]
    public async Task What_changes_something_is_not_for_all_who_look()
    {
        await using var host = await RunningHost.Open();

        foreach (var (path, methods, need) in Routes(host).Where(route => route.Methods.Contains("POST")))
        {
            Assert.True(need is { Form: not null }, $"{path} takes forms without a token.");
            Assert.True(need.Right != Right.Look || ForAll.Contains(path["/console/demo".Length..]), $"{path} can be done by everybody.");
        }
    }

    [Fact]
    public async Task Every_page_says_whom_it_is_for()
    {
        await using var host = await RunningHost.Open();

        Assert.All(Routes(host), route => Assert.NotNull(route.Need));
    }

    [Fact]
    public async Task Without_a_session_no_route_answers()
    {
        await using var host = await RunningHost.Open();
        foreach (var (path, methods, _) in Routes(host))
        {
            using var request = new HttpRequestMessage(methods.Contains("POST") ? HttpMethod.Post : HttpMethod.Get, path);
            using var answer = await host.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{path}: {answer.StatusCode}");
            Assert.StartsWith("/console?shop=demo", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<(string Path, IReadOnlyList<string> Methods, ConsoleGate.Need? Need)> Routes(RunningHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/console/{shop}", StringComparison.Ordinal) == true)
            .Select(endpoint => (
                PathOf(endpoint),
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [],
                endpoint.Metadata.GetMetadata<ConsoleGate.Need>())),
    ];

    /// <summary>With something for each parameter that fits it.</summary>
    private static string PathOf(RouteEndpoint endpoint) => string.Concat(endpoint.RoutePattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "shop" } => "demo",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies.Count: > 0 } with when with.ParameterPolicies.Any(policy => policy.Content == "int") => "1",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => "x",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        _ => "",
    }))));
}
