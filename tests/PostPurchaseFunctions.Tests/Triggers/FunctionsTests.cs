using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using PostPurchaseFunctions.Triggers;

namespace PostPurchaseFunctions.Tests.Triggers;

/// <summary>What the Functions host reads of the app: its functions and host.json.</summary>
public sealed class FunctionsTests
{
    private static readonly IReadOnlyList<MethodInfo> Functions =
    [
        .. typeof(Pipeline).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    [Fact]
    public void Functions_are_what_the_worker_can_call_directly()
    {
        Assert.Equal(24, Functions.Count);
        Assert.All(Functions, method => Assert.True(method.IsPublic && method.DeclaringType is { IsPublic: true }));
        Assert.Equal(Functions.Count, Functions.Select(Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Functions, method => Assert.Single(
            method.GetParameters(), parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null));
    }

    [Fact]
    public void Http_functions_leave_methods_and_keys_to_the_endpoints()
    {
        var triggers = Functions
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .ToList();

        Assert.Equal(
            [
                "a/{*path}", "api/{*path}", "assets/{*path}", "c/{*path}", "console/{*path}", "events/{*path}", "health/{*path}", "o/{*path}", "openapi/{*path}", "p/{*path}", "r/{*path}", "u/{*path}",
                "webhooks/{*path}",
            ],
            triggers.Select(trigger => trigger.Route).Order(StringComparer.Ordinal));
        Assert.All(triggers, trigger => Assert.Equal((AuthorizationLevel.Anonymous, null), (trigger.AuthLevel, trigger.Methods)));
    }

    [Fact]
    public void Host_json_has_no_prefix_and_traces_no_inputs()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var extensions = host.RootElement.GetProperty("extensions");
        var durable = extensions.GetProperty("durableTask");

        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal("%TaskHubName%", durable.GetProperty("hubName").GetString());
        Assert.False(durable.GetProperty("tracing").GetProperty("traceInputsAndOutputs").GetBoolean());
        Assert.Equal("V2", durable.GetProperty("tracing").GetProperty("version").GetString());
    }

    private static string Name(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;
}
