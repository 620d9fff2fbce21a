using System.CommandLine;
using System.Diagnostics;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Bench.Fuzzing;

/// <summary>The <c>fuzz</c> command: damaged input of every kind, until something does not hold.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Of the first input; each next one has the next." };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 100_000, Description = "Inputs for each target." };
        var target = new Option<string>("--target") { DefaultValueFactory = _ => "all", Description = "One of the kinds of input." };
        target.AcceptOnlyFromAmong(["all", .. FuzzTargets.Names]);
        var command = new Command("fuzz", "Damaged webhooks, links, templates, campaigns, files of orders, products and codes, rules, answers of shops, delivery reports and requests.") { seed, count, target };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(target), parsed.GetValue(seed), parsed.GetValue(count)));
        return command;
    }

    private static async Task<int> Run(string target, int seed, int count)
    {
        var (faults, figures) = (0, new List<FuzzFigure>());
        foreach (var name in target == "all" ? FuzzTargets.Names : [target])
        {
            var watch = Stopwatch.StartNew();
            int? taken = null;
            try
            {
                taken = await FuzzTargets.Run(name, seed, count);
                Console.WriteLine($"{name}: {count} inputs from seed {seed} on, {taken} taken, the rest refused in order; {watch.Elapsed.TotalSeconds:0.0} s");
            }
            catch (InvalidOperationException fault)
            {
                faults++;
                Console.WriteLine($"{name}: {fault}");
            }

            figures.Add(new FuzzFigure(name, count, taken, watch.Elapsed.TotalSeconds));
        }

        new Report("fuzz").AddRows("targets", figures).Add("seed", seed).Add("faults", faults).Print();
        return faults == 0 ? 0 : 1;
    }
}
