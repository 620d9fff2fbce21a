#nullable disable annotations // The real package is not annotated.

namespace Azure.Communication.Email;

/// <summary>A mail that the service took in, and what became of it.</summary>
public class EmailSendOperation : Operation<EmailSendResult>
{
    private readonly EmailClient _client;
    private Response _response;
    private EmailSendResult _result;
    private RequestFailedException _failure;

    public EmailSendOperation(string id, EmailClient client)
        : this(id, client, null)
    {
    }

    internal EmailSendOperation(string id, EmailClient client, Response response)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        _client = client;
        _response = response;
    }

    /// <summary>For test doubles.</summary>
    protected EmailSendOperation()
    {
    }

    public override string Id { get; }

    public override bool HasCompleted => HasValue || _failure is not null;

    public override bool HasValue => _result is not null;

    public override EmailSendResult Value
        => _result ?? throw _failure ?? (Exception)new InvalidOperationException("The send operation has not completed yet.");

    public override Response GetRawResponse() => _response;

    public override Response UpdateStatus(CancellationToken cancellationToken = default)
        => throw new NotSupportedException("The stand-in has only UpdateStatusAsync.");

    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (HasCompleted)
        {
            return _response;
        }

        _response = await _client.GetResultAsync(Id, cancellationToken);
        var status = EmailRequests.StatusIn(_response);
        if (status == EmailSendStatus.Succeeded)
        {
            _result = new EmailSendResult(status);
        }
        else if (status == EmailSendStatus.Failed || status == EmailSendStatus.Canceled)
        {
            // A mail that was refused later is an HTTP 200 whose body says so.
            _failure = new RequestFailedException(_response);
            throw _failure;
        }

        return _response;
    }

    public override ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(CancellationToken cancellationToken = default)
        => WaitForCompletionAsync(TimeSpan.FromSeconds(5), cancellationToken);

    public override async ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(
        TimeSpan suggestedPollingInterval, CancellationToken cancellationToken)
    {
        while (true)
        {
            await UpdateStatusAsync(cancellationToken);
            if (HasCompleted)
            {
                return Response.FromValue(Value, _response);
            }

            await Task.Delay(EmailRequests.RetryAfter(_response) ?? suggestedPollingInterval, cancellationToken);
        }
    }
}
