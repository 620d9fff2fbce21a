using System.CommandLine;
using NodaTime.Text;
using PostPurchase.Core.Quotas;
using PostPurchase.Local.Campaigns;
using PostPurchase.Local.Catalogue;
using PostPurchase.Local.Importing;
using PostPurchase.Local.Recommendations;
using PostPurchase.Local.Reconciling;
using PostPurchase.Local.Simulating;

namespace PostPurchase.Local.Hosting;

/// <summary>The <c>serve</c> command, which is also what runs without a command.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons.",
        DefaultValueFactory = _ => ServeOptions.DefaultUrls,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder that everything is kept in; made if missing.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };

    private static readonly Option<string> Clock = new("--clock")
    {
        Description = "The machine's clock, or one that stands still until it is moved by hand.",
        DefaultValueFactory = _ => "system",
    };

    private static readonly Option<string?> Start = new("--start")
    {
        Description = "Where a simulated clock starts when the data folder is new, such as 2026-03-26T09:00:00Z.",
    };

    private static readonly Option<string?> PublicUrl = new("--public-url")
    {
        Description = "Where customers reach this host; goes into mails. Default: the first of --urls.",
    };

    private static readonly Option<int?> QuotaPerMinute = Quota("minute");

    private static readonly Option<int?> QuotaPerHour = Quota("hour");

    private static readonly Option<int?> QuotaPerDay = Quota("day");

    static ServeCommand()
    {
        Clock.AcceptOnlyFromAmong("system", "simulated");
        Start.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string?>();
            if (text is not null && !InstantPattern.ExtendedIso.Parse(text).Success)
            {
                result.AddError($"--start: '{text}' is no moment; it looks like 2026-03-26T09:00:00Z.");
            }
        });
    }

    public static RootCommand Create()
    {
        var serve = new Command("serve", "Runs the host (the default).");
        var root = new RootCommand("PostPurchaseFunctions on one machine: post-purchase mails for online shops, with nothing but .NET.");
        root.Subcommands.Add(serve);
        root.Subcommands.Add(CampaignCommand.Create());
        root.Subcommands.Add(CatalogueCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ReconcileCommand.Create());
        root.Subcommands.Add(RecommendationsCommand.Create());
        root.Subcommands.Add(SimulateCommand.Create());
        root.Subcommands.Add(RotateLinkKeyCommand.Create());
        foreach (var command in new[] { serve, root })
        {
            command.Options.Add(Urls);
            command.Options.Add(Data);
            command.Options.Add(Clock);
            command.Options.Add(Start);
            command.Options.Add(PublicUrl);
            command.Options.Add(QuotaPerMinute);
            command.Options.Add(QuotaPerHour);
            command.Options.Add(QuotaPerDay);
            command.SetAction((parsed, cancellation) => LocalHost.Run(Read(parsed), cancellation));
        }

        return root;
    }

    private static ServeOptions Read(ParseResult parsed) => new()
    {
        Urls = parsed.GetValue(Urls) ?? ServeOptions.DefaultUrls,
        Data = parsed.GetValue(Data) ?? ServeOptions.DefaultData,
        SimulatedClock = parsed.GetValue(Clock) == "simulated",
        Start = parsed.GetValue(Start) is { } start ? InstantPattern.ExtendedIso.Parse(start).Value : null,
        PublicUrl = parsed.GetValue(PublicUrl),
        Quota = new SendingQuota
        {
            PerMinute = parsed.GetValue(QuotaPerMinute),
            PerHour = parsed.GetValue(QuotaPerHour),
            PerDay = parsed.GetValue(QuotaPerDay),
        },
    };

    private static Option<int?> Quota(string window)
    {
        var option = new Option<int?>($"--quota-per-{window}")
        {
            Description = $"Most mails within any {window}, as a provider counts them. Default: any number.",
        };
        option.Validators.Add(result =>
        {
            if (new SendingQuota { PerHour = result.GetValueOrDefault<int?>() }.Problem is { } problem)
            {
                result.AddError($"--quota-per-{window}: {problem}");
            }
        });
        return option;
    }
}
