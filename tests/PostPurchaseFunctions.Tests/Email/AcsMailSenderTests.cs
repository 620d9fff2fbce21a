using System.Text.Json;
using Azure.Communication.Email;
using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Deliverability;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchaseFunctions.Email;

namespace PostPurchaseFunctions.Tests.Email;

/// <summary>What each answer of the e-mail service becomes, over HTTP against a local server that checks signatures.</summary>
public sealed class AcsMailSenderTests : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 28, 13, 0);
    private static readonly Guid Own = Guid.Parse("0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10");

    /// <summary>The mail's id as the service knows it.</summary>
    private static readonly Guid Id = ProviderId.Of(new OrderKey(new ShopId("demo"), new OrderId("1001")), Own);

    private readonly KeptLog<AcsMailSender> _log = new();
    private AcsServer _server = null!;

    public async Task InitializeAsync() => _server = await AcsServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();

        // No outcome may put personal data into the log.
        Assert.DoesNotContain(_log.Lines, line => line.Contains('@') || line.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_is_handed_over_whole_under_its_own_id()
    {
        Assert.IsType<SendOutcome.Accepted>(await Send(AMail()));

        var request = Assert.Single(_server.Requests);
        Assert.Equal(Id.ToString(), request.OperationId);
        Assert.True(JsonElement.DeepEquals(request.Body, JsonDocument.Parse("""
            {
              "headers": {
                "Auto-Submitted": "auto-generated",
                "Message-ID": "<0e3dd4b0-51b4-5f6e-9a6f-2d1f3b8c7a10@shop.example>",
                "x-ms-acsemail-validate-message-id": "true"
              },
              "senderAddress": "hallo@shop.example",
              "content": { "subject": "Danke, Anna", "plainText": "Hallo Anna", "html": "<p>Hallo Anna</p>" },
              "recipients": { "to": [ { "address": "anna@example.com" } ] },
              "replyTo": [ { "address": "service@shop.example", "displayName": "Der Laden" } ],
              "userEngagementTrackingDisabled": true
            }
            """).RootElement), request.Body.ToString());
    }

    [Fact]
    public async Task A_retried_mail_without_doubt_is_not_looked_up()
    {
        await Send(AMail());
        await Send(AMail());

        Assert.All(_server.Requests, request => Assert.Equal("POST", request.Method));
    }

    [Theory]
    [InlineData("3636", "Later.", 3636)]
    [InlineData("Sat, 28 Mar 2026 13:10:00 GMT", "Later.", 600)]
    [InlineData(null, "PerSubscriptionPerHourLimitExceeded - Please try again after 3636 seconds.", 3636)]
    [InlineData(null, "PerSubscriptionPerMinuteLimitExceeded", 60)]
    [InlineData("nonsense", "Later.", 60)]
    [InlineData("99999999", "Later.", 86_400)]
    public async Task Throttling_says_when_to_come_again(string? header, string text, int seconds)
    {
        _server.Refusal = context =>
        {
            context.Response.Headers.RetryAfter = header;
            return Error(429, "TooManyRequests", text);
        };

        var again = Assert.IsType<SendOutcome.Again>(await Send(AMail()));

        Assert.InRange(again.At, Now + Duration.FromSeconds(seconds), Now + Duration.FromSeconds(seconds * 1.1));
        Assert.Equal(("TooManyRequests", false), (again.Why, again.InDoubt));
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(401, "Denied")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "DomainNotLinked")]
    [InlineData(400, "InvalidSenderUserName")]
    public async Task A_service_that_is_not_set_up_is_waited_for(int status, string code)
    {
        _server.Refusal = _ => Error(status, code, "Set it up for hallo@shop.example.");

        var again = Assert.IsType<SendOutcome.Again>(await Send(AMail()));

        Assert.Equal((Now + Duration.FromMinutes(5), code, false), (again.At, again.Why, again.InDoubt));
        Assert.Contains(code, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_refused_is_refused_with_the_services_code()
    {
        _server.Refusal = _ => Error(400, "InvalidEmailAddress", "Invalid format for email address anna@example.com");

        Assert.Equal(new SendOutcome.Refused("InvalidEmailAddress"), await Send(AMail()));
    }

    [Theory]
    [InlineData(400, "The internet message id is a duplicate.")]
    [InlineData(409, "The operation exists.")]
    public async Task A_used_message_id_means_that_the_service_has_the_mail(int status, string text)
    {
        _server.Refusal = _ => Error(status, "BadRequest", text);

        Assert.IsType<SendOutcome.Accepted>(await Send(AMail()));
    }

    [Fact]
    public async Task A_refused_mail_that_the_service_has_all_the_same_is_accepted()
    {
        _server.Operations[Id.ToString()] = new { id = Id, status = "Succeeded" };
        _server.Refusal = _ => Error(400, "BadRequest", "The Message-ID has been used.");

        Assert.IsType<SendOutcome.Accepted>(await Send(AMail()));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_failing_service_is_asked_at_once_what_it_took(int status)
    {
        _server.Refusal = _ => Error(status, "InternalServerError", "Sorry.");
        var again = Assert.IsType<SendOutcome.Again>(await Send(AMail()));
        Assert.Equal((Now + Duration.FromMinutes(1), true), (again.At, again.InDoubt));

        _server.Operations[Id.ToString()] = new { id = Id, status = "Running" };
        Assert.IsType<SendOutcome.Accepted>(await Send(AMail()));

        Assert.Equal(["POST", "GET", "POST", "GET"], _server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_mail_that_was_taken_before_the_connection_broke_is_accepted()
    {
        _server.Refusal = context =>
        {
            _server.Operations[Id.ToString()] = new { id = Id, status = "Running" };
            context.Abort();
            return Results.Empty;
        };

        Assert.IsType<SendOutcome.Accepted>(await Send(AMail()));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_the_outcome_open()
    {
        _server.Refusal = _ => new NoAnswer();
        var impatient = new EmailClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromMilliseconds(200) } };
        var sender = Sender(new EmailClient(_server.ConnectionString, impatient));

        var again = Assert.IsType<SendOutcome.Again>(await sender.Send(AMail(), Now, default));

        Assert.True(again.InDoubt);
    }

    [Fact]
    public async Task A_mail_in_doubt_that_the_service_has_is_not_sent_again()
    {
        _server.Operations[Id.ToString()] = new { id = Id, status = "NotStarted" };

        Assert.IsType<SendOutcome.Accepted>(await Send(AMail() with { InDoubt = true }));

        Assert.Equal("GET", Assert.Single(_server.Requests).Method);
    }

    [Fact]
    public async Task A_mail_in_doubt_that_the_service_does_not_know_is_sent()
    {
        Assert.IsType<SendOutcome.Accepted>(await Send(AMail() with { InDoubt = true }));

        Assert.Equal(["GET", "POST"], _server.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData(500, 60)]
    [InlineData(401, 60)]
    [InlineData(429, 100)]
    public async Task A_mail_in_doubt_is_not_sent_while_the_service_does_not_say(int status, int seconds)
    {
        _server.StatusRefusal = context =>
        {
            context.Response.Headers.RetryAfter = "100";
            return Error(status, "Failing", "Sorry.");
        };

        var again = Assert.IsType<SendOutcome.Again>(await Send(AMail() with { InDoubt = true }));

        Assert.InRange(again.At, Now + Duration.FromSeconds(seconds), Now + Duration.FromSeconds(seconds * 1.1));
        Assert.True(again.InDoubt);
        Assert.Equal("GET", Assert.Single(_server.Requests).Method);
    }

    [Theory]
    [InlineData("Failed", "EmailDroppedAllRecipientsSuppressed")]
    [InlineData("Canceled", "EmailDropped")]
    public async Task A_mail_that_the_service_dropped_is_refused_with_its_code(string status, string code)
    {
        _server.Operations[Id.ToString()] = new { id = Id, status, error = new { code, message = "anna@example.com" } };

        Assert.Equal(new SendOutcome.Refused(code), await Send(AMail() with { InDoubt = true }));
    }

    [Fact]
    public async Task A_host_that_stops_gives_no_outcome()
    {
        using var stop = new CancellationTokenSource();
        _server.Refusal = _ =>
        {
            stop.Cancel();
            return new NoAnswer();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Sender(Client()).Send(AMail(), Now, stop.Token));
    }

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);

    private ValueTask<SendOutcome> Send(Mail mail) => Sender(Client()).Send(mail, Now, default);

    private AcsMailSender Sender(EmailClient client) => new(client, new AcsEmailOptions(), _log);

    private EmailClient Client() => EmailClients.Create(
        new AcsEmailOptions { ConnectionString = _server.ConnectionString }, new Azure.Identity.DefaultAzureCredential());

    private static Mail AMail() => new()
    {
        Id = Own,
        Shop = new ShopId("demo"),
        Order = new OrderId("1001"),
        Campaign = "post-purchase",
        Step = "confirmation",
        Class = MessageClass.Contract,
        To = "anna@example.com",
        From = "hallo@shop.example",
        FromName = "Der Laden",
        ReplyTo = "service@shop.example",
        Subject = "Danke, Anna",
        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Auto-Submitted"] = "auto-generated",
            ["Message-ID"] = $"<{Own}@shop.example>",
        },
        Html = "<p>Hallo Anna</p>",
        Text = "Hallo Anna",
    };

    private sealed class NoAnswer : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var gone = new TaskCompletionSource();
            await using var registration = httpContext.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        }
    }
}
