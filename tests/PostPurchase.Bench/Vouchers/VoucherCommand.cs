using System.CommandLine;

namespace PostPurchase.Bench.Vouchers;

/// <summary>Customers who claim vouchers at once, on SQLite.</summary>
internal static class VoucherCommand
{
    public static Command Create()
    {
        var vouchers = new Option<int>("--vouchers") { DefaultValueFactory = _ => 100 };
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 200 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5 };
        var command = new Command("vouchers", "Customers who claim vouchers at once, on SQLite.") { vouchers, customers, rounds };
        command.SetAction(parsed => VoucherBench.Run(parsed.GetValue(vouchers), parsed.GetValue(customers), parsed.GetValue(rounds)));
        return command;
    }
}
