using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

/// <summary>The two requests of the service: send, and ask what became of it.</summary>
internal sealed class EmailRequests
{
    private readonly Uri _endpoint;
    private readonly string _apiVersion;
    private readonly HttpPipeline _pipeline;

    public EmailRequests(Uri endpoint, EmailClientOptions? options, HttpPipelinePolicy authentication)
    {
        options ??= new EmailClientOptions();
        _endpoint = endpoint;
        _apiVersion = options.ApiVersion;
        _pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public static string OperationIdIn(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return json.RootElement.GetProperty("id").GetString() ?? throw new JsonException("The answer names no operation.");
    }

    public static EmailSendStatus StatusIn(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return json.RootElement.GetProperty("status").GetString() ?? throw new JsonException("The answer has no status.");
    }

    public static TimeSpan? RetryAfter(Response response)
        => response.Headers.TryGetValue("Retry-After", out var value) && int.TryParse(value, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    public async Task<Response> SendAsync(EmailMessage email, Guid operationId, CancellationToken cancellation)
    {
        using var message = Create(RequestMethod.Post, "/emails:send");
        message.Request.Headers.SetValue("Operation-Id", operationId.ToString());
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(EmailJson.Write(email));
        await _pipeline.SendAsync(message, cancellation);
        return message.Response.Status == 202 ? message.Response : throw new RequestFailedException(message.Response);
    }

    public async Task<Response> GetResultAsync(string operationId, CancellationToken cancellation)
    {
        using var message = Create(RequestMethod.Get, "/emails/operations/" + Uri.EscapeDataString(operationId));
        await _pipeline.SendAsync(message, cancellation);
        return message.Response.Status == 200 ? message.Response : throw new RequestFailedException(message.Response);
    }

    private HttpMessage Create(RequestMethod method, string path)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(_endpoint);
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Uri.AppendQuery("api-version", _apiVersion);
        message.Request.Headers.SetValue("Accept", "application/json");
        return message;
    }
}
