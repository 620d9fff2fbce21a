using System.Net;
using System.Text.Json;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Approvals;
using PostPurchase.Web.OpenApi;

namespace PostPurchase.Local.Tests.Access;

/// <summary>The API's description says all there is, by the rules of OpenAPI 3.1 (spec.openapis.org/oas/v3.1.1).</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task Every_route_is_described()
    {
        await using var host = await RunningHost.Open();
        var paths = (await Document(host)).GetProperty("paths");

        foreach (var (method, path, _) in ApiRightsTests.Routes(host))
        {
            var described = Operation(paths, method, path);
            Assert.NotEmpty(RunningHost.Text(described, "operationId"));
            Assert.NotEmpty(RunningHost.Text(described, "summary"));
            var answers = described.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).ToList();
            Assert.Contains(answers, status => status[0] == '2');
            Assert.Contains("401", answers);
            Assert.Contains("403", answers);
            if (ApiOperations.All.Single(operation => operation.Id == RunningHost.Text(described, "operationId")).Takes is not null)
            {
                var content = described.GetProperty("requestBody").GetProperty("content").EnumerateObject().ToList();
                Assert.NotEmpty(content);
                Assert.All(content, media => Assert.True(media.Value.TryGetProperty("schema", out _), $"{method} {path} {media.Name}"));
            }
        }
    }

    [Fact]
    public async Task Nothing_but_the_JSON_API_is_described()
    {
        await using var host = await RunningHost.Open();
        var document = await Document(host);

        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith("/api/shops/{shop}", path.Name, StringComparison.Ordinal));
        Assert.DoesNotContain("\"head\"", document.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_operations_are_each_used_once()
    {
        await using var host = await RunningHost.Open();
        var ids = Operations(await Document(host)).Select(operation => RunningHost.Text(operation.Value, "operationId")).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
        Assert.Equal(ApiOperations.All.Select(operation => operation.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parts_of_paths_are_parameters_and_references_lead_somewhere()
    {
        await using var host = await RunningHost.Open();
        var document = await Document(host);

        Assert.StartsWith("3.1.", RunningHost.Text(document, "openapi"), StringComparison.Ordinal);
        foreach (var (path, operation) in Operations(document).Select(one => (one.Path, one.Value)))
        {
            var parameters = operation.GetProperty("parameters").EnumerateArray().Where(parameter => RunningHost.Text(parameter, "in") == "path").ToList();
            var parts = path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
            Assert.Equal(parts.Order(StringComparer.Ordinal), parameters.Select(parameter => RunningHost.Text(parameter, "name")).Order(StringComparer.Ordinal));
            Assert.All(parameters, parameter => Assert.True(parameter.GetProperty("required").GetBoolean()));
        }

        foreach (var reference in References(document))
        {
            var found = document;
            foreach (var step in reference[2..].Split('/'))
            {
                var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
                Assert.True(found.ValueKind == JsonValueKind.Array ? int.TryParse(name, out _) : found.TryGetProperty(name, out _), reference);
                found = found.ValueKind == JsonValueKind.Array ? found[int.Parse(name)] : found.GetProperty(name);
            }
        }
    }

    [Fact]
    public async Task A_key_is_asked_for()
    {
        await using var host = await RunningHost.Open();
        var document = await Document(host);

        var scheme = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer");
        Assert.Equal(("http", "bearer"), (RunningHost.Text(scheme, "type"), RunningHost.Text(scheme, "scheme")));
        Assert.True(document.GetProperty("security")[0].TryGetProperty("bearer", out _));
    }

    [Theory]
    [InlineData("Instant", "date-time")]
    [InlineData("LocalDate", "date")]
    [InlineData("Period", "duration")]
    [InlineData("OrderId", null)]
    [InlineData("Money", null)]
    public async Task Values_are_described_as_the_text_they_are_written_as(string name, string? format)
    {
        await using var host = await RunningHost.Open();
        var schema = (await Document(host)).GetProperty("components").GetProperty("schemas").GetProperty(name);

        Assert.Equal("string", RunningHost.Text(schema, "type"));
        Assert.Equal(format, schema.TryGetProperty("format", out var said) ? said.GetString() : null);
    }

    [Fact]
    public async Task What_may_be_left_out_is_not_required()
    {
        await using var host = await RunningHost.Open();
        var schema = (await Document(host)).GetProperty("components").GetProperty("schemas").GetProperty("CampaignDocument");

        Assert.Equal(["id", "latest", "paused", "publications"], schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("integer", RunningHost.Text(schema.GetProperty("properties").GetProperty("latest"), "type"));
    }

    /// <summary>What is there and for whom; a change here is a change of the contract.</summary>
    [Fact]
    public async Task The_operations_are_those_that_were_approved()
    {
        await using var host = await RunningHost.Open();
        var lines = Operations(await Document(host)).Select(operation =>
            $"{operation.Method.ToUpperInvariant()} {operation.Path} {RunningHost.Text(operation.Value, "operationId")}: {RunningHost.Text(operation.Value, "description")}");

        ApprovedFile.Matches("openapi.txt", string.Join('\n', lines.Order(StringComparer.Ordinal)) + "\n");
    }

    [Fact]
    public async Task The_document_may_be_kept_by_its_tag()
    {
        await using var host = await RunningHost.Open();
        using var first = await host.Client.GetAsync("/openapi/v1.json");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await host.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
    }

    private static async Task<JsonElement> Document(RunningHost host)
    {
        using var answer = await host.Client.GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Json(answer);
    }

    private static IEnumerable<(string Path, string Method, JsonElement Value)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name, operation.Value);

    private static JsonElement Operation(JsonElement paths, string method, string path)
    {
        var plain = string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "{" + part.Trim('{', '}', '*').Split(':')[0] + "}" : part));
        var name = "/api/shops/{shop}" + plain;
        Assert.True(paths.TryGetProperty(name, out var found) && found.TryGetProperty(method.ToLowerInvariant(), out _), $"{method} {name}");
        return found.GetProperty(method.ToLowerInvariant());
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString() ?? ""] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
