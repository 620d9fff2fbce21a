using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PostPurchase.Web.Problems;

namespace PostPurchase.Local.Tests.Http;

public sealed class ErrorBoundaryTests
{
    [Fact]
    public async Task A_failing_store_is_answered_with_come_back_later()
    {
        var (context, body) = await Run(_ => throw new IOException("disk of anna@example.com is full"));

        Assert.Equal(503, context.Response.StatusCode);
        Assert.NotEmpty(context.Response.Headers.RetryAfter.ToString());
        Assert.Contains("urn:postpurchase:problem:unavailable", body, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_answered_without_its_text_or_headers_set_before()
    {
        var (context, body) = await Run(http =>
        {
            http.Response.Headers.Location = "/secret";
            throw new InvalidOperationException("secret");
        });

        Assert.Equal(500, context.Response.StatusCode);
        Assert.Contains("urn:postpurchase:problem:unexpected", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body + context.Response.Headers.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_the_server_refused_keeps_its_status()
    {
        var (context, body) = await Run(_ => throw new BadHttpRequestException("too large", 413));

        Assert.Equal(413, context.Response.StatusCode);
        Assert.Contains("urn:postpurchase:problem:", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_answered_who_has_gone_away()
    {
        var (context, body) = await Run(http =>
        {
            http.Abort();
            throw new OperationCanceledException();
        });

        Assert.Empty(body);
        Assert.True(context.RequestAborted.IsCancellationRequested);
    }

    private static async Task<(HttpContext Context, string Body)> Run(RequestDelegate next)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        using var aborted = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        context.RequestAborted = aborted.Token;
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpRequestLifetimeFeature>(new Lifetime(aborted));
        await new ErrorBoundary(next, NullLogger<ErrorBoundary>.Instance).InvokeAsync(context);
        return (context, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed class Lifetime(CancellationTokenSource aborted) : Microsoft.AspNetCore.Http.Features.IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = aborted.Token;

        public void Abort() => aborted.Cancel();
    }
}
