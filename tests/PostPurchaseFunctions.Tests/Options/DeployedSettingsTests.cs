using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PostPurchaseFunctions.Options;

namespace PostPurchaseFunctions.Tests.Options;

/// <summary>The app starts with the settings that a deployment gives it, and with those of the sample once it is filled in.</summary>
public sealed partial class DeployedSettingsTests
{
    private const string Key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static readonly Dictionary<string, string?> Values = new(StringComparer.Ordinal)
    {
        ["Identity__ClientId"] = "00000000-0000-0000-0000-000000000001",
        ["Site__PublicAddress"] = "https://mails.example.com",
        ["Storage__ServiceUri"] = "https://account.table.core.windows.net",
        ["Storage__ConnectionString"] = "UseDevelopmentStorage=true",
        ["Storage__Table"] = "postpurchase",
        ["Email__Endpoint"] = "https://name.germany.communication.azure.com",
        ["Email__ConnectionString"] = $"endpoint=https://name.germany.communication.azure.com/;accesskey={Key}",
        ["Quota__PerMinute"] = "30",
        ["Quota__PerHour"] = "100",
        ["Keys__Customer"] = Key,
        ["Keys__Links"] = Key,
        ["Keys__EmailEvents"] = "0123456789abcdef0123456789abcdef",
    };

    [Fact]
    public void What_the_template_sets_is_enough_and_nothing_of_it_is_misspelt()
    {
        var block = SettingsBlock().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "main.bicep"))).Groups["block"].Value;

        AssertStarts([.. SettingName().Matches(block).Select(match => match.Groups["name"].Value)]);
    }

    [Fact]
    public void What_the_sample_lists_is_enough_and_nothing_of_it_is_misspelt()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.sample.json")));

        AssertStarts([.. sample.RootElement.GetProperty("Values").EnumerateObject().Select(setting => setting.Name)]);
    }

    private static void AssertStarts(IReadOnlyList<string> names)
    {
        // host.json names it.
        Assert.Contains("TaskHubName", names);
        Assert.Contains(names, name => name.StartsWith("AzureWebJobsStorage", StringComparison.Ordinal));

        var ours = names.Where(name => name.Contains("__", StringComparison.Ordinal) && !name.StartsWith("Azure", StringComparison.Ordinal)).ToList();
        Assert.All(ours, name => Assert.True(IsMember(name), name));
        Assert.All(ours, name => Assert.True(Values.ContainsKey(name), name));

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(ours.ToDictionary(name => name.Replace("__", ":", StringComparison.Ordinal), name => Values[name]))
            .Build();
        Assert.NotNull(configuration.Get<AppOptions>()?.Validated());
    }

    private static bool IsMember(string name) =>
        name.Split("__") is [var section, var member] && typeof(AppOptions).GetProperty(section)?.PropertyType.GetProperty(member) is not null;

    [GeneratedRegex(@"\n    settings: \{\n(?<block>.*?)\n    \}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingsBlock();

    [GeneratedRegex(@"^      (?<name>\w+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingName();
}
