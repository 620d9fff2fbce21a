using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace PostPurchaseFunctions.Tests.Costs;

/// <summary>The operations page says what is counted here, and nothing else.</summary>
public sealed class CostCardTests(ITestOutputHelper output)
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Here()) ?? ".", "..", "..", "..", "docs", "operations.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_operations_page_says_what_an_order_costs()
    {
        var card = (await JourneyCost.Count()).Card().ReplaceLineEndings("\n");

        output.WriteLine(card);
        Assert.Contains(card, Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operations_page_says_how_many_orders_each_limit_allows()
    {
        var capacity = (await JourneyCost.Count()).Capacity().ReplaceLineEndings("\n");

        output.WriteLine(capacity);
        Assert.Contains(capacity, Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_prices_of_the_page_are_those_that_are_calculated_with() => Assert.All(
        [("mail", AzureLimits.Mail), ("transfer", AzureLimits.Transfer)],
        price => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| `{price.Item1}` | {price.Item2}"), Page, StringComparison.Ordinal));

    private static string Here([CallerFilePath] string here = "") => here;
}
