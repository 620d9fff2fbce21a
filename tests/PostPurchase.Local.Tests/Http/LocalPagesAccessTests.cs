using System.Net;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

/// <summary>The pages that have no login answer under the host's own names only.</summary>
public sealed class LocalPagesAccessTests
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/mailbox")]
    [InlineData("GET", "/mailbox/messages")]
    [InlineData("GET", "/clock")]
    [InlineData("POST", "/clock")]
    public async Task Under_a_forged_name_the_local_pages_do_not_answer(string method, string path)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Host = "rebound.example";
        request.Content = method == "POST" ? RunningHost.JsonBody("""{"advance":"P1D"}""") : null;

        using var answer = await host.Client.SendAsync(request);

        await RunningHost.AssertProblem(answer, 421, "wrong-address");
        Assert.DoesNotContain("1001", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Under_its_own_names_the_host_answers(string name)
    {
        await using var host = await RunningHost.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mailbox");
        request.Headers.Host = $"{name}:{new Uri(host.Address).Port}";

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_webhook_is_taken_whatever_the_host_is_called()
    {
        await using var host = await RunningHost.Open();
        using var request = Canonical.Placed("1001", RunningHost.Start, RunningHost.Start).ToRequest();
        request.Headers.Host = "shop.internal";

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }
}
