using PostPurchase.Bench.Fuzzing;
using PostPurchase.TestKit;

namespace PostPurchase.Local.Tests.Fuzz;

/// <summary>A short run over all that strangers can give the product. The full size is a command: <c>dotnet run -c Release --project tests/PostPurchase.Bench -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("webhooks", 400)]
    [InlineData("links", 5000)]
    [InlineData("templates", 300)]
    [InlineData("events", 300)]
    [InlineData("requests", 1200)]
    public async Task Damaged_input_is_taken_or_refused_in_order(string target, int count) =>
        Assert.InRange(await FuzzTargets.Run(target, Seeds.Seed, count), 1, count - 1);

    /// <summary>Seeds at which something did not hold once.</summary>
    [Theory]
    [InlineData("events", 395)]
    [InlineData("webhooks", 17)]
    public async Task Faults_that_were_found_stay_mended(string target, int seed) =>
        await FuzzTargets.Run(target, seed, 1);
}
