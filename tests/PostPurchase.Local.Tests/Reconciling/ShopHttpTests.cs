using System.Net;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Reconciling;
using PostPurchase.Local.Tests.Outgoing;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Reconciling;

namespace PostPurchase.Local.Tests.Reconciling;

/// <summary>Shops' own APIs are asked with their secrets: at the address that was checked, and nowhere else.</summary>
public sealed class ShopHttpTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.0.0.1 169.254.169.254")]
    public async Task A_shop_whose_name_points_to_no_public_address_is_not_asked(string addresses)
    {
        await using var receiver = await Receiver.Open();
        using var http = Http(allowLoopback: false, addresses);

        var reply = await Ask(http, new UriBuilder(receiver.Url) { Host = "shop.example" }.Uri);

        Assert.Equal(new ShopAnswer.Failed(ShopTrouble.Unreachable), reply.Trouble);
        Assert.Empty(receiver.All);
    }

    [Fact]
    public async Task A_name_is_connected_to_where_it_was_found_to_point()
    {
        await using var receiver = await Receiver.Open();
        receiver.Answer = (_, context) => context.Response.WriteAsync("{}");
        using var http = Http(allowLoopback: true, "127.0.0.1");

        Assert.Null((await Ask(http, new UriBuilder(receiver.Url) { Host = "shop.invalid" }.Uri)).Trouble);
        Assert.Single(receiver.All);
    }

    [Fact]
    public async Task A_shop_that_leads_elsewhere_is_not_followed()
    {
        await using var receiver = await Receiver.Open();
        receiver.Answer = (_, context) =>
        {
            context.Response.Redirect(receiver.Address + "/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        using var http = Http(allowLoopback: true, "127.0.0.1");

        Assert.NotNull((await Ask(http, receiver.Url)).Trouble);
        Assert.Single(receiver.All);
    }

    private static ShopHttp Http(bool allowLoopback, string addresses) => new(
        new PublicConnections(new OutgoingOptions(allowLoopback), (_, _) => Task.FromResult(addresses.Split(' ').Select(IPAddress.Parse).ToArray())),
        TimeProvider.System);

    private static async Task<ShopReply> Ask(ShopHttp http, Uri url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await http.Send(request, CancellationToken.None);
    }
}
