using System.CommandLine;

namespace PostPurchase.Local.Campaigns;

/// <summary>The <c>campaign</c> commands.</summary>
internal static class CampaignCommand
{
    public static Command Create()
    {
        var command = new Command("campaign", "Works on campaigns.");
        command.Subcommands.Add(PublishCommand.Create());
        return command;
    }
}
