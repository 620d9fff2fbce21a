using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Quotas;
using PostPurchase.Web.Console.SignIn;
using PostPurchaseFunctions.Hosting;
using PostPurchaseFunctions.Options;

namespace PostPurchaseFunctions.Tests.Options;

/// <summary>An app that can't run says at start which setting is to blame.</summary>
public sealed class AppOptionsTests
{
    private const string Key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static readonly Dictionary<string, string?> Usable = new(StringComparer.Ordinal)
    {
        ["Storage:ServiceUri"] = "https://account.table.core.windows.net",
        ["Email:Endpoint"] = "https://name.germany.communication.azure.com",
        ["Site:PublicAddress"] = "https://mails.example.com",
        ["Keys:Customer"] = Key,
        ["Keys:Links"] = $"{Key}, {Key}",
        ["Keys:EmailEvents"] = "0123456789abcdef0123456789abcdef",
        ["Identity:ClientId"] = "00000000-0000-0000-0000-000000000001",
    };

    [Fact]
    public void Settings_that_are_complete_are_taken()
    {
        var options = Read(Usable).Validated();

        Assert.Equal(2, options.Keys.EachLink.Count);
        Assert.Equal(30, options.History.Days);
        Assert.False(options.Quota.IsSet);
    }

    [Fact]
    public void A_quota_is_taken_as_it_is_set()
    {
        var settings = new Dictionary<string, string?>(Usable, StringComparer.Ordinal) { ["Quota:PerMinute"] = "30", ["Quota:PerHour"] = "100" };

        Assert.Equal(new SendingQuota { PerMinute = 30, PerHour = 100 }, Read(settings).Validated().Quota);
    }

    [Fact]
    public void App_Service_is_believed_only_where_the_settings_say_that_it_stands_before_the_app()
    {
        var settings = new Dictionary<string, string?>(Usable, StringComparer.Ordinal)
        {
            ["SignIn:Provider"] = "aad",
            ["SignIn:Tenant"] = "11111111-2222-3333-4444-555555555555",
        };

        Assert.IsNotType<AppServiceIdentity>(Identity(Usable));
        Assert.IsType<AppServiceIdentity>(Identity(settings));
    }

    [Theory]
    [InlineData("Storage:ServiceUri", null, "Storage__ServiceUri")]
    [InlineData("Storage:ServiceUri", "http://account.table.core.windows.net", "Storage__ServiceUri")]
    [InlineData("Storage:ConnectionString", "UseDevelopmentStorage=true", "Storage__ConnectionString")]
    [InlineData("Storage:Table", "a-b", "Storage__Table")]
    [InlineData("Email:Endpoint", null, "Email__Endpoint")]
    [InlineData("Site:PublicAddress", null, "Site__PublicAddress")]
    [InlineData("Site:PublicAddress", "http://mails.example.com", "Site__PublicAddress")]
    [InlineData("Site:PublicAddress", "https://mails.example.com/path", "Site__PublicAddress")]
    [InlineData("Keys:Customer", null, "Keys__Customer")]
    [InlineData("Keys:Customer", "@Microsoft.KeyVault(SecretUri=https://vault/secrets/customer-key)", "Keys__Customer")]
    [InlineData("Keys:Links", "c2hvcnQ=", "Keys__Links")]
    [InlineData("Keys:EmailEvents", "short", "Keys__EmailEvents")]
    [InlineData("Identity:ClientId", "me", "Identity__ClientId")]
    [InlineData("History:Days", "0", "History__Days")]
    [InlineData("Quota:PerHour", "0", "Quota__PerHour")]
    [InlineData("SignIn:Provider", "facebook", "SignIn__Provider")]
    [InlineData("SignIn:Provider", "aad", "SignIn__Tenant")]
    [InlineData("SignIn:Tenant", "11111111-2222-3333-4444-555555555555", "SignIn__Tenant")]
    public void A_setting_that_is_wrong_is_named_and_its_value_is_not(string setting, string? value, string named)
    {
        var settings = new Dictionary<string, string?>(Usable, StringComparer.Ordinal) { [setting] = value };

        var error = Assert.Throws<UnusableSettingsException>(() => Read(settings).Validated());

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Message.Split(Environment.NewLine).Length);
        Assert.True(value is null || value.Length < 8 || !error.Message.Contains(value, StringComparison.Ordinal));
    }

    private static AppOptions Read(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build().Get<AppOptions>() ?? new AppOptions();

    private static IVisitorIdentity Identity(Dictionary<string, string?> settings)
    {
        using var provider = new ServiceCollection().AddAzureHost(Read(settings).Validated()).BuildServiceProvider();
        return provider.GetRequiredService<IVisitorIdentity>();
    }
}
