using System.CommandLine;

namespace PostPurchase.Bench.Journeys;

/// <summary>Orders through five mails each on the simulated clock.</summary>
internal static class JourneysCommand
{
    public static Command Create()
    {
        var defaults = new JourneysOptions();
        var orders = new Option<int>("--orders") { DefaultValueFactory = _ => defaults.Orders, Description = "Orders a round." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => defaults.Rounds };
        var waiting = new Option<int>("--waiting") { DefaultValueFactory = _ => defaults.Waiting, Description = "Journeys that wait in the store meanwhile." };
        var each = new Option<int>("--orders-per-customer") { DefaultValueFactory = _ => defaults.OrdersPerCustomer, Description = "All but one of them wait." };
        var events = new Option<int>("--events") { DefaultValueFactory = _ => defaults.Events, Description = "Events per order, from 3." };
        var command = new Command("journeys", "Orders through five mails each on the simulated clock, beside bare group commits of what they leave.")
        {
            orders, rounds, waiting, each, events,
        };
        command.SetAction(parsed => JourneysBench.Run(new JourneysOptions
        {
            Orders = parsed.GetValue(orders),
            Rounds = parsed.GetValue(rounds),
            Waiting = parsed.GetValue(waiting),
            OrdersPerCustomer = parsed.GetValue(each),
            Events = parsed.GetValue(events),
        }));
        return command;
    }
}
