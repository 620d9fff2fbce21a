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

    [Fact]
    public async Task The_calendar_lists_the_dates_of_the_coming_years()
    {
        await File.WriteAllTextAsync(_file, JsonSerializer.Serialize(DefaultCampaign.Seasonal, CoreJson.Options));

        var (code, output, _) = await Run("campaign", "calendar", _file, "--from", "2026-11-27", "--years", "1");
        var (_, german, _) = await Run("campaign", "calendar", _file, "--from", "2027-05-10", "--years", "2", "--language", "de", "--country", "FR");

        Assert.Equal(0, code);
        Assert.Equal(
            [
                "Day                         Occasion       starts                      Countries   Public holiday",
                "Friday, 27 November 2026    Black Friday   Friday, 27 November 2026",
                "Thursday, 24 December 2026  Christmas Eve  Thursday, 10 December 2026",
                "Sunday, 28 March 2027       Easter         Thursday, 18 March 2027",
                "Sunday, 9 May 2027          Mother's Day   Thursday, 29 April 2027     DE, AT, CH",
                "Friday, 26 November 2027    Black Friday   Friday, 26 November 2027",
            ],
            Lines(output));
        Assert.Equal(8, Lines(german).Length);
        Assert.StartsWith("Tag", german, StringComparison.Ordinal);
        Assert.Contains("Freitag, 26. November 2027  Black Friday", german, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_dates_of_its_own_says_so()
    {
        await File.WriteAllTextAsync(_file, JsonSerializer.Serialize(DefaultCampaign.Birthday, CoreJson.Options));
        var (code, own, _) = await Run("campaign", "calendar", _file);
        await File.WriteAllTextAsync(_file, JsonSerializer.Serialize(DefaultCampaign.PostPurchase, CoreJson.Options));
        var (_, orders, _) = await Run("campaign", "calendar", _file);
        await File.WriteAllTextAsync(_file, "{}");
        var (wrong, problems, _) = await Run("campaign", "calendar", _file);

        Assert.Equal((0, "birthday comes to each customer on a day of the customer's own.\n"), (code, own));
        Assert.Equal("post-purchase follows orders; it has no dates.\n", orders);
        Assert.Equal(1, wrong);
        Assert.Contains("“steps” is missing", problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--years", "0")]
    [InlineData("--years", "11")]
    [InlineData("--from", "2027-02-29")]
    public async Task A_calendar_needs_a_day_and_some_years(string option, string value)
    {
        var (code, _, error) = await Run("campaign", "calendar", _file, option, value);

        Assert.NotEqual(0, code);
        Assert.Contains(option, error, StringComparison.Ordinal);
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
