using System.CommandLine;
using System.Text.Json;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Serialization;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Tests.Campaigns;

/// <summary>The command line for who writes campaigns.</summary>
public sealed class CampaignCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_right_campaign_ends_with_zero()
    {
        await File.WriteAllTextAsync(_file, JsonSerializer.Serialize(DefaultCampaign.PostPurchase, CoreJson.Options));

        var (code, output, _) = await Run("campaign", "check", _file);

        Assert.Equal(0, code);
        Assert.Equal("post-purchase: 12 steps, nothing wrong.\n", output);
    }

    [Fact]
    public async Task Each_problem_is_a_line_with_its_place()
    {
        await File.WriteAllTextAsync(_file, """{ "id": "a", "name": { "de": "A", "en": "A" }, "steps": [], "holdout": 90 }""");

        var (code, output, _) = await Run("campaign", "check", _file);
        var (_, german, _) = await Run("campaign", "check", _file, "--language", "de");

        Assert.Equal(1, code);
        Assert.Equal(["$.steps: The list has 0 entries; 1 to 200 are possible.", "$.holdout: 90 won't do: a whole number from 0 to 50."], Lines(output));
        Assert.StartsWith("$.steps: Die Liste hat 0 Einträge", german, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_and_a_huge_one_are_told_apart()
    {
        var (code, _, error) = await Run("campaign", "check", _file + ".none");
        await File.WriteAllTextAsync(_file, new string(' ', 1_000_000));
        var (huge, output, _) = await Run("campaign", "check", _file);

        Assert.Equal(1, code);
        Assert.StartsWith("There is no file", error, StringComparison.Ordinal);
        Assert.Equal(1, huge);
        Assert.Contains("too big", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_printed_as_JSON()
    {
        var (code, output, _) = await Run("campaign", "schema");

        Assert.Equal(0, code);
        Assert.Equal("urn:postpurchase:schema:campaign", JsonDocument.Parse(output).RootElement.GetProperty("$id").GetString());
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await ServeCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
