using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Storage;
using PostPurchase.Local.Tests.Storage;

namespace PostPurchase.Local.Tests.Http;

public sealed class LinkKeyRotationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly LinkToken Token =
        new(LinkPurpose.Unsubscribe, new OrderKey(new ShopId("demo"), new OrderId("1001")), "survey", Now + Duration.FromDays(1));

    [Fact]
    public async Task A_new_key_signs_and_links_of_all_earlier_ones_open()
    {
        using var folder = new DataFolder();
        var links = new List<string>();
        for (var rotation = 0; rotation < 3; rotation++)
        {
            var signer = await Signer(folder);
            links.Add(signer.Sign(Token));
            Assert.All(links, link => Assert.Equal(Token, signer.Read(link, LinkPurpose.Unsubscribe, Now)));
            Assert.Equal(0, await RotateLinkKeyCommand.Run(folder.Path));
        }

        Assert.Equal(3, links.Distinct().Count());
    }

    [Fact]
    public async Task A_running_host_and_a_folder_without_data_are_refused()
    {
        using var folder = new DataFolder();
        Assert.Equal(1, await RotateLinkKeyCommand.Run(Path.Combine(folder.Path, "none")));
        await using var running = SqliteDatabase.Open(folder.Path);

        Assert.Equal(1, await RotateLinkKeyCommand.Run(folder.Path));
    }

    private static async Task<LinkSigner> Signer(DataFolder folder)
    {
        await using var database = SqliteDatabase.Open(folder.Path);
        return new LinkSigner(await LinkKeys.Open(new SettingsTable(database)));
    }
}
