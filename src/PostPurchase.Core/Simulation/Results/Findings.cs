namespace PostPurchase.Core.Simulation.Results;

/// <summary>What a dry run found, summed up. Bounded in size however many orders there are.</summary>
public sealed class Findings : IOutcomes
{
    private readonly Window _window;
    private readonly List<StepFindings> _steps = [];
    private readonly Dictionary<(string Campaign, string Step), StepFindings> _byName = [];

    public Findings(Scenario scenario, Window window, byte[] secret)
    {
        _window = window;
        Scenario = scenario;
        Busy = new BusyCustomers(secret);
        foreach (var campaign in scenario.Campaigns.Select(trial => trial.Campaign))
        {
            foreach (var step in campaign.Sequence.Select(step => new StepFindings(campaign.Id, step.For(default))))
            {
                _steps.Add(step);
                _byName.Add((campaign.Id, step.Step.Id), step);
            }
        }
    }

    public Scenario Scenario { get; }

    public long Orders { get; private set; }

    public long Customers { get; private set; }

    /// <summary>In the campaigns' order.</summary>
    public IReadOnlyList<StepFindings> Steps => _steps;

    public Load Load { get; } = new();

    public BusyCustomers Busy { get; }

    /// <summary>Whether an outcome falls in the window.</summary>
    public bool Counts(in Outcome outcome) => _window.Contains(outcome.At.InZone(_window.Zone).Date);

    public void Take(in Outcome outcome)
    {
        var local = outcome.At.InZone(_window.Zone).LocalDateTime;
        if (!_window.Contains(local.Date))
        {
            return;
        }

        Of(outcome).Take(outcome);
        if (outcome.IsSent)
        {
            Load.Count(local, outcome.Step.Class);
            Busy.Take(outcome);
        }
    }

    public void TakePutOff(in Outcome outcome)
    {
        if (Counts(outcome))
        {
            Of(outcome).TakePutOff();
        }
    }

    /// <summary>All outcomes of a customer were taken.</summary>
    public void EndCustomer(CustomerPast customer)
    {
        Customers++;
        Orders += customer.Orders.Count;
        Busy.EndCustomer(customer);
    }

    /// <summary>Takes over what another part of the same run found, among other customers.</summary>
    public void Add(Findings other)
    {
        Orders += other.Orders;
        Customers += other.Customers;
        Load.Add(other.Load);
        Busy.Add(other.Busy);
        for (var index = 0; index < _steps.Count; index++)
        {
            _steps[index].Add(other._steps[index]);
        }
    }

    private StepFindings Of(in Outcome outcome) => _byName[(outcome.Campaign.Id, outcome.Key.Step)];
}
