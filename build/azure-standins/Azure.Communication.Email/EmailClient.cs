#nullable disable annotations // The real package is not annotated.

using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

/// <summary>Sends mail through Azure Communication Services.</summary>
public class EmailClient
{
    private readonly EmailRequests _requests;

    public EmailClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public EmailClient(string connectionString, EmailClientOptions options)
    {
        var (endpoint, key) = EmailConnectionString.Parse(connectionString);
        _requests = new EmailRequests(endpoint, options, new HmacPolicy(new AzureKeyCredential(key)));
    }

    public EmailClient(Uri endpoint, AzureKeyCredential credential, EmailClientOptions options = null)
        => _requests = new EmailRequests(endpoint, options, new HmacPolicy(credential));

    // The scope of every communication resource: https://learn.microsoft.com/rest/api/communication/authentication
    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions options = null)
        => _requests = new EmailRequests(
            endpoint, options, new BearerTokenAuthenticationPolicy(credential, "https://communication.azure.com//.default"));

    /// <summary>For test doubles.</summary>
    protected EmailClient() => _requests = null!;

    public virtual Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default)
        => SendAsync(wait, message, new Guid(RandomNumberGenerator.GetBytes(16)), cancellationToken);

    public virtual async Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        var response = await _requests.SendAsync(message, operationId, cancellationToken);
        var operation = new EmailSendOperation(EmailRequests.OperationIdIn(response), this, response);
        if (wait == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken);
        }

        return operation;
    }

    internal Task<Response> GetResultAsync(string operationId, CancellationToken cancellationToken)
        => _requests.GetResultAsync(operationId, cancellationToken);
}
