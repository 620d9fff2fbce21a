using PostPurchase.Core.Reconciling;
using static PostPurchase.Core.Tests.Reconciling.ReconciliationSite;

namespace PostPurchase.Core.Tests.Reconciling;

public sealed class ConnectionDeskTests
{
    private readonly ReconciliationSite _site = new();

    [Theory]
    [InlineData("http://shop.example", ConnectionProblem.BadAddress)]
    [InlineData("https://name:word@shop.example", ConnectionProblem.BadAddress)]
    [InlineData("https://shop.example/?x=1", ConnectionProblem.BadAddress)]
    [InlineData("shop.example", ConnectionProblem.BadAddress)]
    [InlineData("https://169.254.169.254", ConnectionProblem.ClosedAddress)]
    [InlineData("https://localhost", ConnectionProblem.ClosedAddress)]
    [InlineData("https://[::1]", ConnectionProblem.ClosedAddress)]
    public async Task Only_public_addresses_over_TLS_are_taken(string address, ConnectionProblem problem) =>
        Assert.Equal([problem], await Problems(new ConnectionDraft { Address = address, Secret = "cs_2" }));

    [Fact]
    public async Task With_another_address_the_secret_is_needed_again() =>
        Assert.Equal([ConnectionProblem.SecretOfOtherAddress], await Problems(new ConnectionDraft { Address = "https://other.example" }));

    [Fact]
    public async Task What_is_left_out_stays()
    {
        var saved = Assert.IsType<ConnectionAnswer.Saved>(await Save(new ConnectionDraft { KeyId = "ck_2" }));

        Assert.Equal(("https://shop.example", "ck_2", "cs_1"), (saved.Connection.Address, saved.Connection.KeyId, saved.Connection.Secret));
        Assert.DoesNotContain("cs_1", saved.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", "x")]
    [InlineData("a:b", "x")]
    [InlineData("", "x")]
    public async Task A_key_that_fits_into_no_header_is_refused(string id, string secret) =>
        Assert.Equal([ConnectionProblem.BadKeyId], await Problems(new ConnectionDraft { KeyId = id, Secret = secret }));

    [Fact]
    public async Task A_platform_without_an_API_is_refused() => Assert.IsType<ConnectionAnswer.Invalid>(
        await _site.Connections.Save(_site.Shop.Id, "standard", new ConnectionDraft(), Mira, Start, CancellationToken.None));

    [Fact]
    public async Task Trying_it_says_what_is_wrong()
    {
        Assert.Null(await _site.Connections.Try(_site.Shop, "woocommerce", Start, CancellationToken.None));
        _site.Woo.Before.Enqueue(new ShopAnswer.Refused(ShopTrouble.CredentialsRefused));
        Assert.Equal(ShopTrouble.CredentialsRefused, await _site.Connections.Try(_site.Shop, "woocommerce", Start, CancellationToken.None));
        Assert.Equal(ShopTrouble.NoConnection, await _site.Connections.Try(_site.Shop, "shopify", Start, CancellationToken.None));
    }

    private ValueTask<ConnectionAnswer> Save(ConnectionDraft draft) =>
        _site.Connections.Save(_site.Shop.Id, "woocommerce", draft, Mira, Start, CancellationToken.None);

    private async Task<IReadOnlyList<ConnectionProblem>> Problems(ConnectionDraft draft) =>
        Assert.IsType<ConnectionAnswer.Invalid>(await Save(draft)).Problems;
}
