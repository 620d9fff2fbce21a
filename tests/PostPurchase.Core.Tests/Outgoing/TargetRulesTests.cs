using System.Net;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Outgoing;

namespace PostPurchase.Core.Tests.Outgoing;

public sealed class TargetRulesTests
{
    private static readonly Who Me = Who.Told("test");
    private static readonly OutgoingTarget Good = OutgoingDriver.To("crm", OutgoingTypes.CaseOpened);

    [Theory]
    [InlineData("https://crm.example/hooks", true, true)]
    [InlineData("https://crm.example:8443/hooks?a=b", true, true)]
    [InlineData("https://93.184.216.34/", true, true)]
    [InlineData("https://[2606:4700::1111]/", true, true)]
    [InlineData("http://127.0.0.1:5000/hooks", false, true)]
    [InlineData("http://localhost/hooks", false, true)]
    [InlineData("https://[::1]/hooks", false, true)]
    [InlineData("http://crm.example/hooks", false, false)]
    [InlineData("https://10.0.0.1/", false, false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false, false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false, false)]
    [InlineData("https://0x7f000001/", false, true)]
    [InlineData("https://2130706433/", false, true)]
    [InlineData("https://user:pw@crm.example/", false, false)]
    [InlineData("https://crm.example/#part", false, false)]
    [InlineData("ftp://crm.example/", false, false)]
    [InlineData("file:///etc/passwd", false, false)]
    [InlineData("/hooks", false, false)]
    [InlineData("", false, false)]
    public void Urls_are_public_https(string url, bool publicly, bool onThisMachine)
    {
        var target = Good with { Url = url };

        Assert.Equal(publicly, TargetRules.Check(target, allowLoopback: false).Count == 0);
        Assert.Equal(onThisMachine, TargetRules.Check(target, allowLoopback: true).Count == 0);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2606:4700:4700::1111", true)]
    public void Addresses_are_public(string address, bool allowed) =>
        Assert.Equal(allowed, TargetAddress.IsAllowed(IPAddress.Parse(address), allowLoopback: false));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    public void Where_loopback_is_allowed_nothing_else_private_is(string address, bool allowed) =>
        Assert.Equal(allowed, TargetAddress.IsAllowed(IPAddress.Parse(address), allowLoopback: true));

    [Fact]
    public void Problems_say_what_and_where()
    {
        var target = Good with { Id = "C R M", Url = "http://crm.example", Secrets = ["whsec_c2hvcnQ=", OutgoingDriver.Secret, "plain"], Types = ["case.opened", "case.closed"] };

        Assert.Equal(
            ["$.id", "$.url", "$.secrets[0]", "$.secrets[2]", "$.types[1]"],
            TargetRules.Check(target, allowLoopback: false).Select(problem => problem.Path));
    }

    [Fact]
    public async Task A_new_target_gets_a_secret_and_a_known_one_keeps_what_is_left_out()
    {
        var driver = new OutgoingDriver();
        var made = await driver.Targets.Save(driver.Shop.Id, "crm", new TargetDraft { Url = "https://crm.example/" }, OutgoingDriver.Secret, Me, OutgoingDriver.Start, CancellationToken.None);
        var changed = await driver.Targets.Save(
            driver.Shop.Id, "crm", new TargetDraft { Types = [OutgoingTypes.MessageSent] }, "whsec_other", Me, OutgoingDriver.Start + Duration.FromDays(1), CancellationToken.None);

        Assert.Equal((true, OutgoingDriver.Secret), Assert.IsType<TargetAnswer.Saved>(made) is var one ? (one.IsNew, one.MadeSecret) : default);
        var saved = Assert.IsType<TargetAnswer.Saved>(changed);
        Assert.Equal((false, null), (saved.IsNew, saved.MadeSecret));
        var stored = Assert.Single((await driver.Shops.Find(driver.Shop.Id, CancellationToken.None))!.OutgoingWebhooks);
        Assert.Equal(("https://crm.example/", OutgoingDriver.Start), (stored.Url, stored.Since));
        Assert.Equal([OutgoingDriver.Secret], stored.Secrets);
        Assert.Equal([OutgoingTypes.MessageSent], stored.Types);
        Assert.True(await driver.Targets.Remove(driver.Shop.Id, "crm", Me, OutgoingDriver.Start, CancellationToken.None));
        Assert.False(await driver.Targets.Remove(driver.Shop.Id, "crm", Me, OutgoingDriver.Start, CancellationToken.None));
    }
}
