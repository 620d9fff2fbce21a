using System.Net;
using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Outgoing;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Web.Outgoing;

namespace PostPurchase.Local.Tests.Outgoing;

public sealed class HttpWebhookSenderTests
{
    private static readonly Instant Now = RunningHost.Start;

    [Theory]
    [InlineData("https://hooks.example/", "127.0.0.1")]
    [InlineData("https://hooks.example/", "::1")]
    [InlineData("https://hooks.example/", "::ffff:10.0.0.1")]
    [InlineData("https://hooks.example/", "169.254.169.254")]
    [InlineData("https://hooks.example/", "10.0.0.1 192.168.0.1 fd00::1")]
    [InlineData("http://hooks.example/", "93.184.216.34")]
    public async Task A_name_that_points_to_no_public_address_is_not_connected_to(string url, string addresses)
    {
        using var sender = Sender(allowLoopback: false, addresses);

        Assert.Equal(new OutgoingAnswer.Unreachable("address not public"), await Send(sender, new Uri(url)));
    }

    [Fact]
    public async Task The_machines_own_names_are_refused_where_loopback_is_not_allowed()
    {
        await using var receiver = await Receiver.Open();
        using var sender = new HttpWebhookSender(new PublicConnections(new OutgoingOptions(AllowLoopback: false)), TimeProvider.System);

        Assert.Equal(new OutgoingAnswer.Unreachable("address not public"), await Send(sender, receiver.Url));
        Assert.Equal(
            new OutgoingAnswer.Unreachable("address not public"),
            await Send(sender, new UriBuilder(receiver.Url) { Host = "localhost" }.Uri));
        Assert.Empty(receiver.All);
    }

    [Fact]
    public async Task Where_loopback_is_allowed_other_private_addresses_are_not()
    {
        await using var receiver = await Receiver.Open();
        using var sender = Sender(allowLoopback: true, "10.0.0.1 93.184.216.34");
        using var toSelf = Sender(allowLoopback: true, "10.0.0.1 127.0.0.1");

        Assert.Equal(new OutgoingAnswer.Unreachable("address not public"), await Send(sender, new Uri("http://hooks.example/")));
        Assert.Equal(new OutgoingAnswer.Answered(200, null, ""), await Send(toSelf, new UriBuilder(receiver.Url) { Host = "hooks.example" }.Uri));
    }

    [Fact]
    public async Task A_redirect_is_an_answer_like_any_other()
    {
        await using var receiver = await Receiver.Open();
        receiver.Answer = (_, context) =>
        {
            context.Response.Redirect(receiver.Address + "/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        using var sender = Sender(allowLoopback: true, "127.0.0.1");

        Assert.Equal(307, Assert.IsType<OutgoingAnswer.Answered>(await Send(sender, receiver.Url)).Status);
        Assert.Single(receiver.All);
    }

    [Fact]
    public async Task Of_an_endless_answer_the_beginning_is_read()
    {
        await using var receiver = await Receiver.Open();
        receiver.Answer = async (_, context) =>
        {
            context.Response.StatusCode = 500;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('x', 5000), context.RequestAborted);
            }
        };
        using var sender = Sender(allowLoopback: true, "127.0.0.1");

        Assert.Equal(1024, Assert.IsType<OutgoingAnswer.Answered>(await Send(sender, receiver.Url)).Body.Length);
    }

    [Theory]
    [InlineData("120", "2026-03-26T09:02:00Z")]
    [InlineData("Thu, 26 Mar 2026 10:00:00 GMT", "2026-03-26T10:00:00Z")]
    [InlineData("soon", null)]
    public async Task The_time_to_come_again_is_read(string header, string? at)
    {
        await using var receiver = await Receiver.Open();
        receiver.Answer = (_, context) =>
        {
            context.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        };
        using var sender = Sender(allowLoopback: true, "127.0.0.1");

        Assert.Equal(at, Assert.IsType<OutgoingAnswer.Answered>(await Send(sender, receiver.Url)).RetryAfter?.ToString());
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_has_timed_out()
    {
        await using var receiver = await Receiver.Open();
        receiver.Answer = async (_, context) => await Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted);
        using var sender = new HttpWebhookSender(new PublicConnections(new OutgoingOptions(AllowLoopback: true)), new HastyTime());

        Assert.IsType<OutgoingAnswer.TimedOut>(await Send(sender, receiver.Url));
    }

    [Fact]
    public async Task Where_nobody_listens_the_connection_is_refused()
    {
        Uri url;
        await using (var receiver = await Receiver.Open())
        {
            url = receiver.Url;
        }

        using var sender = Sender(allowLoopback: true, "127.0.0.1");

        Assert.Equal(new OutgoingAnswer.Unreachable("connection refused"), await Send(sender, url));
    }

    private static HttpWebhookSender Sender(bool allowLoopback, string addresses) => new(
        new PublicConnections(new OutgoingOptions(allowLoopback), (_, _) => Task.FromResult(addresses.Split(' ').Select(IPAddress.Parse).ToArray())),
        TimeProvider.System);

    private static async Task<OutgoingAnswer> Send(HttpWebhookSender sender, Uri url) =>
        await sender.Send(new OutgoingRequest(url, "msg_1", Now, "{}"u8.ToArray(), "v1,none"), CancellationToken.None);

    /// <summary>Its seconds are ten milliseconds long.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
    }
}
