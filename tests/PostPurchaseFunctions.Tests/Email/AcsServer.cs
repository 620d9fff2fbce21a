using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PostPurchaseFunctions.Tests.Email;

/// <summary>
/// The e-mail service on this machine: refuses a request whose signature is wrong, answers sends with 202 and operations
/// with the state that the test set. Shapes from azure-rest-api-specs, communication/data-plane/Email/stable/2025-09-01.
/// </summary>
internal sealed class AcsServer : IAsyncDisposable
{
    public const string Key = "cG9zdC1wdXJjaGFzZS10ZXN0LW1haWwta2V5";
    private readonly WebApplication _app;

    private AcsServer(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.First());

    public string ConnectionString => $"endpoint={Endpoint};accesskey={Key}";

    public ConcurrentQueue<AcsRequest> Requests { get; } = new();

    /// <summary>Operations by id: the JSON that a status request gets.</summary>
    public ConcurrentDictionary<string, object> Operations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a send gets instead of its 202, if set.</summary>
    public Func<HttpContext, IResult>? Refusal { get; set; }

    /// <summary>What a status request gets instead of the operation's state, if set.</summary>
    public Func<HttpContext, IResult>? StatusRefusal { get; set; }

    public static async Task<AcsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new AcsServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        await (IsSigned(request, body.ToArray()) ? Route(context, body.ToArray()) : Results.StatusCode(401)).ExecuteAsync(context);
    }

    private IResult Route(HttpContext context, byte[] body)
    {
        var request = context.Request;
        var operationId = request.Headers["Operation-Id"].FirstOrDefault();
        var json = body.Length == 0 ? default : JsonDocument.Parse(body).RootElement;
        Requests.Enqueue(new AcsRequest(request.Method, request.Path, request.Query["api-version"]!, operationId, json));
        if (request.Method == "POST" && request.Path == "/emails:send")
        {
            return Refusal?.Invoke(context) ?? Accept(context, operationId!);
        }

        return StatusRefusal is { } refuse ? refuse(context) : Operations.TryGetValue(request.Path.Value!.Split('/')[^1], out var state)
            ? Results.Json(state)
            : Results.Json(new { error = new { code = "NotFound", message = "No such operation." } }, statusCode: 404);
    }

    private IResult Accept(HttpContext context, string operationId)
    {
        var state = new { id = operationId, status = "Running" };
        Operations.TryAdd(operationId, state);
        context.Response.Headers["Operation-Location"] = $"{Endpoint}/emails/operations/{operationId}?api-version=2025-09-01";
        context.Response.Headers.RetryAfter = "20";
        return Results.Json(state, statusCode: 202);
    }

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var hash = AcsSignature.OfBody(body);
        var date = request.Headers["x-ms-date"].ToString();
        var expected = AcsSignature.Authorization(
            Key, request.Method, request.Path + request.QueryString, date, request.Host.Value!, hash);
        return DateTimeOffset.TryParse(date, out var sent)
            && (TimeProvider.System.GetUtcNow() - sent).Duration() < TimeSpan.FromMinutes(5)
            && request.Headers["x-ms-content-sha256"] == hash
            && request.Headers.Authorization == expected;
    }
}
