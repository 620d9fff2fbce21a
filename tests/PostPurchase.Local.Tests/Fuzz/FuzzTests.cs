using PostPurchase.Bench.Fuzzing;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit;

namespace PostPurchase.Local.Tests.Fuzz;

/// <summary>A short run over all that strangers can give the product. The full size is a command: <c>dotnet run -c Release --project tests/PostPurchase.Bench -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("webhooks", 150)]
    [InlineData("links", 5000)]
    [InlineData("templates", 300)]
    [InlineData("feeds", 600)]
    [InlineData("codes", 300)]
    [InlineData("rules", 1000)]
    [InlineData("answers", 600)]
    [InlineData("events", 300)]
    [InlineData("requests", 600)]
    public async Task Damaged_input_is_taken_or_refused_in_order(string target, int count) =>
        Assert.InRange(await FuzzTargets.Run(target, Seeds.Seed, count), 1, count - 1);

    [Fact]
    public async Task A_name_that_fits_into_no_header_is_led_on_without_a_fault()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Post("reconciliation/%F0%9F%98%80%0D%0Ax/start");

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    /// <summary>Seeds at which something did not hold once.</summary>
    [Theory]
    [InlineData("events", 395)]
    [InlineData("webhooks", 17)]
    [InlineData("templates", 4611)]
    [InlineData("templates", 5820)]
    [InlineData("feeds", 20261167)]
    [InlineData("rules", 20261137)]
    [InlineData("rules", 20261233)]
    public async Task Faults_that_were_found_stay_mended(string target, int seed) =>
        await FuzzTargets.Run(target, seed, 1);
}
