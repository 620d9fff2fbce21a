using System.Text.Json;
using Azure;
using Azure.Communication.Email;
using Microsoft.AspNetCore.Http;

namespace PostPurchaseFunctions.Tests.Email;

public sealed class EmailClientTests : IAsyncLifetime
{
    private static readonly Guid Id = Guid.Parse("0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10");
    private AcsServer _server = null!;

    public async Task InitializeAsync() => _server = await AcsServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_whole_and_signed_under_our_own_id()
    {
        var operation = await Client().SendAsync(WaitUntil.Started, Mail(), Id);

        var request = Assert.Single(_server.Requests);
        Assert.Equal(Id.ToString(), operation.Id);
        Assert.False(operation.HasCompleted);
        Assert.Equal(("POST", "/emails:send", Id.ToString()), (request.Method, request.Path, request.OperationId));
        Assert.Equal("2025-09-01", request.ApiVersion);
        Assert.True(JsonElement.DeepEquals(request.Body, JsonDocument.Parse("""
            {
              "headers": { "List-Unsubscribe": "<https://shop.example/u/1>" },
              "senderAddress": "shop@shop.example",
              "content": { "subject": "Grüße", "plainText": "Hallo Jörg", "html": "<p>Hallo Jörg</p>" },
              "recipients": { "to": [ { "address": "anna@example.com", "displayName": "Anna" } ] },
              "replyTo": [ { "address": "help@shop.example", "displayName": "Help" } ],
              "userEngagementTrackingDisabled": true
            }
            """).RootElement), request.Body.ToString());
    }

    [Fact]
    public async Task A_mail_without_an_id_of_ours_gets_one()
    {
        var mail = new EmailMessage("shop@shop.example", "anna@example.com", new EmailContent("Hi") { PlainText = "Hi" });

        var operation = await Client().SendAsync(WaitUntil.Started, mail);

        Assert.True(Guid.TryParse(operation.Id, out var id) && id != Guid.Empty);
    }

    [Fact]
    public async Task The_service_can_be_named_by_its_address_and_key()
    {
        var client = new EmailClient(_server.Endpoint, new AzureKeyCredential(AcsServer.Key));

        Assert.Equal(Id.ToString(), (await client.SendAsync(WaitUntil.Started, Mail(), Id)).Id);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var client = new EmailClient(_server.Endpoint, new AzureKeyCredential("d3Jvbmc="), NoRetries());

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, Mail(), Id));

        Assert.Equal(401, error.Status);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task An_operation_can_be_looked_up_by_its_id_alone()
    {
        _server.Operations[Id.ToString()] = new { id = Id.ToString(), status = "Running" };
        var operation = new EmailSendOperation(Id.ToString(), Client());

        await operation.UpdateStatusAsync();
        Assert.False(operation.HasCompleted);

        _server.Operations[Id.ToString()] = new { id = Id.ToString(), status = "Succeeded" };
        await operation.UpdateStatusAsync();

        Assert.True(operation.HasCompleted);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
        Assert.Equal(("GET", $"/emails/operations/{Id}"), (_server.Requests.Last().Method, _server.Requests.Last().Path));
    }

    [Fact]
    public async Task An_operation_that_was_never_taken_in_is_not_found()
    {
        var operation = new EmailSendOperation(Id.ToString(), Client());

        var error = await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.UpdateStatusAsync());

        Assert.Equal((404, "NotFound"), (error.Status, error.ErrorCode));
        Assert.False(operation.HasCompleted);
    }

    [Fact]
    public async Task A_mail_that_was_dropped_later_fails_with_the_services_code()
    {
        _server.Operations[Id.ToString()] = new
        {
            id = Id.ToString(),
            status = "Failed",
            error = new { code = "EmailDroppedAllRecipientsSuppressed", message = "All recipients are suppressed." },
        };
        var operation = new EmailSendOperation(Id.ToString(), Client());

        var error = await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.UpdateStatusAsync());

        Assert.Equal((200, "EmailDroppedAllRecipientsSuppressed"), (error.Status, error.ErrorCode));
        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
    }

    [Fact]
    public async Task Throttling_comes_back_with_its_wait_and_is_not_retried()
    {
        _server.Refusal = context =>
        {
            context.Response.Headers.RetryAfter = "3636";
            return Results.Json(new { error = new { code = "TooManyRequests", message = "Later." } }, statusCode: 429);
        };

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Client().SendAsync(WaitUntil.Started, Mail(), Id));

        Assert.Equal((429, "TooManyRequests"), (error.Status, error.ErrorCode));
        Assert.Equal("3636", error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var wait) == true ? wait : null);
        Assert.Single(_server.Requests);
    }

    private EmailClient Client() => new(_server.ConnectionString, NoRetries());

    private static EmailClientOptions NoRetries() => new() { Retry = { MaxRetries = 0 } };

    private static EmailMessage Mail() => new(
        "shop@shop.example",
        new EmailRecipients([new EmailAddress("anna@example.com", "Anna")]),
        new EmailContent("Grüße") { PlainText = "Hallo Jörg", Html = "<p>Hallo Jörg</p>" })
    {
        Headers = { ["List-Unsubscribe"] = "<https://shop.example/u/1>" },
        ReplyTo = { new EmailAddress("help@shop.example", "Help") },
        UserEngagementTrackingDisabled = true,
    };
}
