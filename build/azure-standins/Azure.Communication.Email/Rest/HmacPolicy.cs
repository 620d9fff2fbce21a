using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

/// <summary>
/// Signs with the resource's access key:
/// https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial.
/// </summary>
internal sealed class HmacPolicy(AzureKeyCredential credential) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => throw new NotSupportedException("The stand-in sends asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var body = new MemoryStream();
        if (message.Request.Content is { } content)
        {
            await content.WriteToAsync(body, message.CancellationToken);
        }

        Sign(message.Request, Convert.ToBase64String(SHA256.HashData(body.ToArray())));
        await ProcessNextAsync(message, pipeline);
    }

    private void Sign(Request request, string bodyHash)
    {
        var uri = request.Uri.ToUri();
        var date = TimeProvider.System.GetUtcNow().ToString("r");
        var text = $"{request.Method}\n{uri.PathAndQuery}\n{date};{uri.Authority};{bodyHash}";
        var signature = HMACSHA256.HashData(Convert.FromBase64String(credential.Key), Encoding.UTF8.GetBytes(text));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("x-ms-content-sha256", bodyHash);
        request.Headers.SetValue("Host", uri.Authority);
        request.Headers.SetValue(
            "Authorization",
            $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={Convert.ToBase64String(signature)}");
    }
}
