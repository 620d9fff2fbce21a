using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class UnsubscribeEndpointTests
{
    public static TheoryData<string> OneClicks => ["urlencoded", "multipart", "empty", "broken multipart", "json"];

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Looking_at_the_page_unsubscribes_nobody(string method)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var answer = await host.Client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), host.Link(LinkPurpose.Unsubscribe, "1001") + "?List-Unsubscribe=One-Click&confirm=1"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Theory]
    [MemberData(nameof(OneClicks))]
    public async Task A_mail_clients_one_click_takes_effect_at_once(string kind)
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        var link = host.Link(LinkPurpose.Unsubscribe, "1001");

        for (var time = 0; time < 2; time++)
        {
            using var body = Body(kind);
            using var answer = await host.Client.PostAsync(link, body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal("one-click", await SourceOfObjection(host));
        await host.MoveTo(RunningHost.Start + Duration.FromDays(60));
        Assert.Equal(
            ["confirmation", "shipping-notice"],
            (await host.Mails("?order=1001")).Select(mail => RunningHost.Text(mail, "step")));
    }

    [Fact]
    public async Task The_pages_button_unsubscribes_and_says_so()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var link = host.Link(LinkPurpose.Unsubscribe, "1001");

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("confirm", "1")]);
        using var answer = await host.Client.PostAsync(link, form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Sie sind abgemeldet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("page", await SourceOfObjection(host));
        Assert.Contains("Sie sind abgemeldet", await host.Client.GetStringAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_another_purpose_unsubscribes_nobody()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var link = host.Link(LinkPurpose.Answer, "1001").Replace("/a/", "/u/", StringComparison.Ordinal);

        using var body = Body("urlencoded");
        using var answer = await host.Client.PostAsync(link, body);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    private static async Task<string> SourceOfObjection(RunningHost host)
    {
        var objection = Assert.Single(
            (await host.Order("1001")).GetProperty("events").EnumerateArray(),
            happened => RunningHost.Text(happened, "type") == "customer.objected");
        return RunningHost.Text(objection.GetProperty("data"), "source");
    }

    private static HttpContent Body(string kind)
    {
        switch (kind)
        {
            case "urlencoded":
                return new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
            case "multipart":
                return new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };
            case "broken multipart":
                var broken = new StringContent("--x\r\nnonsense");
                broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
                return broken;
            case "json":
                return RunningHost.JsonBody("{}");
            default:
                return new ByteArrayContent([]);
        }
    }
}
