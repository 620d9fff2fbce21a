using System.Text;
using PostPurchase.Core.Recommendations.Rules;

namespace PostPurchase.Core.Tests.Recommendations;

/// <summary>What a marketer's rules may say, and what is said of those that may not be.</summary>
public sealed class RuleReaderTests
{
    [Fact]
    public void Rules_are_read_in_their_order()
    {
        var (rules, problems) = Read(
            """
            {"show":4,"rules":[
              {"id":"filters","bought":{"tag":"coffee"},"recommend":{"products":["f1"],"tags":["filter"]}},
              {"id":"bags","bought":{"category":"Vacuum > Cordless"},"recommend":{"categories":["Bags"]}}]}
            """);

        Assert.Empty(problems);
        Assert.Equal((4, "filters,bags"), (rules?.Show, string.Join(',', rules?.Rules.Select(rule => rule.Id) ?? [])));
        Assert.Equal("tag coffee", rules?.Rules[0].Bought.Label.ToString());
        Assert.Equal("category vacuum > cordless", rules?.Rules[1].Bought.Label.ToString());
    }

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("{", "$")]
    [InlineData("{\"show\":0}", "$.show")]
    [InlineData("{\"show\":\"3\"}", "$.show")]
    [InlineData("{\"rule\":[]}", "$.rule")]
    [InlineData("{\"rules\":{}}", "$.rules")]
    [InlineData("{\"rules\":[{\"bought\":{\"tag\":\"a\"},\"recommend\":{\"tags\":[\"b\"]}}]}", "$.rules[0].id")]
    [InlineData("{\"rules\":[{\"id\":\"a\",\"recommend\":{\"tags\":[\"b\"]}}]}", "$.rules[0].bought")]
    [InlineData("{\"rules\":[{\"id\":\"a\",\"bought\":{\"tag\":\"a\",\"product\":\"b\"},\"recommend\":{\"tags\":[\"b\"]}}]}", "$.rules[0].bought")]
    [InlineData("{\"rules\":[{\"id\":\"a\",\"bought\":{\"tag\":\"a\"},\"recommend\":{}}]}", "$.rules[0].recommend")]
    [InlineData("{\"rules\":[{\"id\":\"a\",\"bought\":{\"tag\":\"a\"},\"recommend\":{\"products\":[\"b\",7]}}]}", "$.rules[0].recommend.products[1]")]
    public void A_problem_names_its_place(string json, string path)
    {
        var (rules, problems) = Read(json);

        Assert.Null(rules);
        Assert.Contains(path, problems.Select(problem => problem.Path));
    }

    [Fact]
    public void No_two_rules_have_one_name()
    {
        const string Rule = """{"id":"a","bought":{"tag":"a"},"recommend":{"tags":["b"]}}""";

        Assert.Equal("$.rules[1].id", Assert.Single(Read($$"""{"rules":[{{Rule}},{{Rule}}]}""").Problems).Path);
    }

    private static (RuleSet? Rules, IReadOnlyList<RuleProblem> Problems) Read(string json) => RuleReader.Read(Encoding.UTF8.GetBytes(json));
}
