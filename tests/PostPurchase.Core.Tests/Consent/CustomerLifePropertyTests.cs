using PostPurchase.TestKit;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Consent;

/// <summary>Through everything that a host runs, storage and all: what <see cref="ConsentPropertyTests"/> holds of the decisions alone.</summary>
public sealed class CustomerLifePropertyTests(ITestOutputHelper output)
{
    private const int Customers = 250;

    [Fact]
    public async Task Whatever_a_customer_says_between_orders_no_mail_goes_out_that_must_not()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = Seeds.Seed; seed < Seeds.Seed + Customers; seed++)
        {
            var life = new CustomerLife(new Random(seed));
            var fault = await life.Run();

            Assert.True(fault is null, $"seed {seed}: {fault}");
            foreach (var (way, count) in life.Counts)
            {
                counts[way] = counts.GetValueOrDefault(way) + count;
            }
        }

        output.WriteLine($"seed {Seeds.Seed}: {string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}"))}");
        string[] ways =
        [
            "contract", "service", "surveys by consent", "offers by consent", "birthday by consent",
            "surveys by existing customer", "offers by existing customer",
        ];
        Assert.All(ways, way => Assert.True(counts.GetValueOrDefault(way) > Customers / 20, $"too few mails of {way} to tell"));
    }
}
