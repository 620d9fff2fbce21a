using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Messages;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Local.Simulating;

/// <summary>The <c>simulate</c> command.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string> Orders = new("--orders")
    {
        Description = "File of past orders: the CSV export of Shopify, WooCommerce or Shopware, or canonical JSON, one object a line.",
        Required = true,
    };

    private static readonly Option<string> Campaign = new("--campaign")
    {
        Description = "The campaign to try: a JSON file, or 'live' for what is in force.",
        Required = true,
    };

    private static readonly Option<string?> Compare = new("--compare") { Description = "A second campaign to compare with: a JSON file, or 'live'." };

    private static readonly Option<LocalDate?> From = Date("--from", "Counts mails from this date on, by the shop's clock. Orders before it run all the same.");

    private static readonly Option<LocalDate?> To = Date("--to", "Counts mails up to this date, by the shop's clock.");

    private static readonly Option<string> Out = new("--out") { Description = "Folder for the report; made if it is missing.", Required = true };

    private static readonly Option<string> Shop = new("--shop")
    {
        Description = "The shop whose settings hold.",
        DefaultValueFactory = _ => DemoShop.Id,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The host's data folder. It is only read; the host may be running.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };

    private static readonly Option<string?> Language = new("--language") { Description = "Language of the report: de or en; default the shop's." };

    static SimulateCommand() => Language.AcceptOnlyFromAmong(Languages.English, Languages.German);

    public static Command Create()
    {
        var command = new Command("simulate", "Says what a campaign would have done with past orders; nothing is sent or stored. See docs/dry-run.md.");
        foreach (var option in new Option[] { Orders, Campaign, Compare, From, To, Out, Shop, Data, Language })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
            new SimulateRun(Read(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(cancellation));
        return command;
    }

    private static SimulateOptions Read(ParseResult parsed) => new()
    {
        Orders = parsed.GetRequiredValue(Orders),
        Campaign = parsed.GetRequiredValue(Campaign),
        Compare = parsed.GetValue(Compare),
        From = parsed.GetValue(From),
        To = parsed.GetValue(To),
        Out = parsed.GetRequiredValue(Out),
        Shop = parsed.GetRequiredValue(Shop),
        Data = parsed.GetRequiredValue(Data),
        Language = parsed.GetValue(Language),
    };

    private static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Parse(name, result),
    };

    private static LocalDate? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            result.AddError($"{name}: '{text}' is no date; it looks like 2026-03-26.");
        }

        return parsed.Success ? parsed.Value : null;
    }
}
