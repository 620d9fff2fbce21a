using System.CommandLine;

namespace PostPurchase.Bench.Usual;

/// <summary>The same job done three ways.</summary>
internal static class UsualCommand
{
    public static Command Create()
    {
        var defaults = new UsualOptions();
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => defaults.Orders, Description = "Orders a round; a quarter of them to warm up." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => defaults.Rounds };
        var killed = new Option<int>("--killed-orders") { DefaultValueFactory = _ => defaults.KilledOrders, Description = "Orders of the run that is killed; 0 for none." };
        var kills = new Option<int>("--kills") { DefaultValueFactory = _ => defaults.Kills };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => defaults.Seed };
        var variants = new Option<bool>("--variants") { Description = "Also Quartz jobs that do not ask for recovery, its default, and Redis flushing every second only, its default." };
        var only = new Option<string?>("--only") { Description = "ours, quartz or bullmq; all where Redis and Node are, or can be installed." };
        only.AcceptOnlyFromAmong("ours", "quartz", "bullmq");
        var command = new Command("usual", "Five timed mails per order by this product, by Quartz.NET and by BullMQ: rate, memory, and what kills lose or double.")
        {
            orders, rounds, killed, kills, seed, variants, only,
        };
        command.SetAction(parsed => UsualBench.Run(new UsualOptions
        {
            Orders = parsed.GetValue(orders),
            Rounds = parsed.GetValue(rounds),
            KilledOrders = parsed.GetValue(killed),
            Kills = parsed.GetValue(kills),
            Seed = parsed.GetValue(seed),
            Variants = parsed.GetValue(variants),
            Only = parsed.GetValue(only),
        }));
        return command;
    }
}
