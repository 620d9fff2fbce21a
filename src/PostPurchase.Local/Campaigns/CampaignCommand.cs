using System.CommandLine;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Messages;

namespace PostPurchase.Local.Campaigns;

/// <summary>The <c>campaign</c> commands: what a marketer needs to write a campaign in a file, and to bring it in force.</summary>
internal static class CampaignCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The campaign, a JSON file." };
        var language = new Option<string>("--language")
        {
            Description = "Language of the messages.",
            DefaultValueFactory = _ => Languages.English,
        };
        language.AcceptOnlyFromAmong(Languages.English, Languages.German);
        return new Command("campaign", "Checks campaigns and publishes them; see docs/campaigns.md.")
        {
            Check(file, language),
            Schema(),
            CalendarCommand.Create(file, language),
            PublishCommand.Create(),
        };
    }

    private static Command Check(Argument<FileInfo> file, Option<string> language)
    {
        var check = new Command("check", "Says all that is wrong with a campaign, each with its place; exit code 0 when nothing is, else 1.")
        {
            file,
            language,
        };
        check.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(file), parsed.GetValue(language) ?? Languages.English, parsed.InvocationConfiguration, cancellation));
        return check;
    }

    private static Command Schema()
    {
        var schema = new Command("schema", "Prints the JSON schema of campaigns, for editors that complete and check.");
        schema.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(System.Text.Encoding.UTF8.GetString(CampaignSchema.Json.Span)));
        return schema;
    }

    private static async Task<int> Run(FileInfo file, string language, InvocationConfiguration streams, CancellationToken cancellation)
    {
        if (await CampaignText.Read(file, language, streams, cancellation) is not { } campaign)
        {
            return 1;
        }

        await streams.Output.WriteLineAsync($"{campaign.Id}: {campaign.Steps.Count} steps, nothing wrong.");
        return 0;
    }
}
