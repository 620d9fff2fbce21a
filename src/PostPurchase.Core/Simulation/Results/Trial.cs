namespace PostPurchase.Core.Simulation.Results;

/// <summary>Runs customers through a scenario, and through a second one to compare with where there is one. For one thread.</summary>
public sealed class Trial
{
    private readonly Buffer _after = new();
    private readonly Buffer _before = new();
    private readonly Simulator _simulator;
    private readonly Simulator? _compared;

    public Trial(Findings findings, Findings? compared, Differences? differences, Action<Outcome>? each = null)
    {
        Findings = findings;
        Compared = compared;
        Differences = differences;
        _after.Each = each;
        _after.Findings = findings;
        _before.Findings = compared;
        _simulator = new Simulator(findings.Scenario, _after);
        _compared = compared is null ? null : new Simulator(compared.Scenario, _before);
    }

    public Findings Findings { get; }

    public Findings? Compared { get; }

    public Differences? Differences { get; }

    public void Run(CustomerPast customer)
    {
        _simulator.Run(customer);
        Findings.EndCustomer(customer);
        if (_compared is not null)
        {
            _compared.Run(customer);
            Compared?.EndCustomer(customer);
            Differences?.Compare(_before.Mails, _after.Mails);
            _before.Mails.Clear();
        }

        _after.Mails.Clear();
    }

    /// <summary>Takes over what another part of the same run found, among other customers.</summary>
    public void Add(Trial other)
    {
        Findings.Add(other.Findings);
        if (other is { Compared: { } compared, Differences: { } differences })
        {
            Compared?.Add(compared);
            Differences?.Add(differences);
        }
    }

    /// <summary>Keeps one customer's outcomes while they are compared.</summary>
    private sealed class Buffer : IOutcomes
    {
        public List<Outcome> Mails { get; } = [];

        public Findings? Findings { get; set; }

        public Action<Outcome>? Each { get; set; }

        public void Take(in Outcome outcome)
        {
            Findings?.Take(outcome);
            Mails.Add(outcome);
            if (Each is not null && Findings?.Counts(outcome) == true)
            {
                Each(outcome);
            }
        }

        public void TakePutOff(in Outcome outcome) => Findings?.TakePutOff(outcome);
    }
}
