using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.TestKit.Webhooks;
using Xunit;

namespace PostPurchase.TestKit.Fuzzing;

/// <summary>Damaged rules of recommendations: each is refused with the places at fault, or read.</summary>
public sealed class RuleTarget : IFuzzTarget
{
    private const string Rules =
        """
        {"show":3,"rules":[{"id":"filters","bought":{"tag":"coffee"},"recommend":{"products":["filter-4"],"tags":["filter"]}},
        {"id":"bags","bought":{"category":"Vacuum cleaners"},"recommend":{"categories":["Vacuum bags"]}},
        {"id":"mill","bought":{"product":"p1"},"recommend":{"products":["p2","p3"]}}]}
        """;

    public string Name => "rules";

    public ValueTask<bool> Try(Random random)
    {
        var (rules, problems) = RuleReader.Read(new PayloadMutator(random.Next(), isWild: true).Mutate(Rules));
        Assert.Equal(rules is null, problems.Count > 0);
        Assert.All(problems, problem => Assert.True(problem.Path.StartsWith('$') && problem.Message.Length > 5));
        Assert.True(rules is null || (rules.Show is >= 1 and <= RuleReader.MaxShow && rules.Rules.Select(rule => rule.Id).Distinct().Count() == rules.Rules.Count));
        return new(rules is not null);
    }
}
