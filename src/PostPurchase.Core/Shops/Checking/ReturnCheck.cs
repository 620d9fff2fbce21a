namespace PostPurchase.Core.Shops.Checking;

/// <summary>How the shop takes goods back, and what it promises for them.</summary>
internal static class ReturnCheck
{
    private const int MaxText = 1000;
    private const int MaxVersion = 60;
    private const int MaxDays = 3660;
    private const int MaxMonths = 600;

    public static void Add(ReturnSettings? returns, Findings findings)
    {
        if (returns is null)
        {
            return;
        }

        findings.Line("$.returns.withdrawalInstruction", returns.WithdrawalInstruction, MaxVersion);
        findings.Between("$.returns.returnDays", returns.ReturnDays ?? 1, 1, MaxDays);
        findings.Lines("$.returns.address", returns.Address, MaxText);
        findings.SecureLink("$.returns.labelUrl", returns.LabelUrl);
        if (returns.DropOff is not null)
        {
            findings.Both("$.returns.dropOff", returns.DropOff, MaxText);
        }

        if (findings.Needs("$.returns.noWithdrawal", returns.NoWithdrawal))
        {
            foreach (var (tag, reason) in returns.NoWithdrawal)
            {
                SendingCheck.Tag("$.returns.noWithdrawal", tag, findings);
                findings.Both($"$.returns.noWithdrawal.{tag}", reason, MaxText);
            }
        }

        if (findings.Needs("$.returns.guarantees", returns.Guarantees))
        {
            Guarantees(returns.Guarantees, findings);
        }
    }

    private static void Guarantees(IReadOnlyDictionary<string, Guarantee> guarantees, Findings findings)
    {
        foreach (var (tag, guarantee) in guarantees)
        {
            var path = $"$.returns.guarantees.{tag}";
            SendingCheck.Tag("$.returns.guarantees", tag, findings);
            if (!findings.Needs(path, guarantee))
            {
                continue;
            }

            findings.Between(path + ".months", guarantee.Months, 1, MaxMonths);
            if (findings.Needs(path + ".giver", guarantee.Giver))
            {
                findings.Line(path + ".giver", guarantee.Giver, MaxText);
            }

            if (findings.Needs(path + ".termsUrl", guarantee.TermsUrl))
            {
                findings.Link(path + ".termsUrl", guarantee.TermsUrl);
            }
        }
    }
}
