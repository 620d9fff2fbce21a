using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Bench.Hosting;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Demo;

namespace PostPurchase.Bench.Chaos;

/// <summary>Publishes <see cref="ChaosClub"/> before the run begins.</summary>
internal static class ClubDesk
{
    private const string Api = $"/api/shops/{DemoShop.Id}";

    /// <summary>Over HTTP, as a console does.</summary>
    public static async Task Publish(HostProcess host)
    {
        await Send(host, HttpMethod.Put, $"{Api}/settings", ChaosClub.Settings);
        await Send(host, HttpMethod.Put, $"{Api}/campaigns/{ChaosClub.Id}/draft", ChaosClub.Json);
        await Send(host, HttpMethod.Post, $"{Api}/campaigns/{ChaosClub.Id}/publish", """{"policy":"keep"}""");
    }

    /// <summary>With the host's own services.</summary>
    public static async Task Publish(IServiceProvider services, Instant now)
    {
        var (shop, signature) = (new ShopId(DemoShop.Id), new Signature("chaos", now));
        var drafts = services.GetRequiredService<CampaignDrafts>();
        var saved = await drafts.Save(shop, ChaosClub.Id, Encoding.UTF8.GetBytes(ChaosClub.Json), null, signature, CancellationToken.None);
        var publisher = services.GetRequiredService<CampaignPublisher>();
        var published = await publisher.Publish(shop, ChaosClub.Id, PublishPolicy.Keep, null, null, signature, CancellationToken.None);
        if (published is not DeskAnswer.Published)
        {
            throw new InvalidOperationException($"The campaign was not published: {saved}, {published}");
        }
    }

    private static async Task Send(HostProcess host, HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DemoShop.ConsoleKey);
        using var answer = await host.Client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path} was refused: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
